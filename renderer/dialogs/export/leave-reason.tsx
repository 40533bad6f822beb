import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './matches.module.css'

interface LeaveReasonProps {
  readonly asks: string
  readonly verb: string
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

/** Why words stay readable. Enter gives it, Escape closes only this. */
export function LeaveReason({ asks, verb, onGive, onClose }: LeaveReasonProps) {
  const [reason, setReason] = useState('')
  const give = () => reason.trim() !== '' && onGive(reason.trim())
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') give()
    else onClose()
  }
  return (
    <div className={styles['reason']}>
      <TextField label={asks} value={reason} onChange={setReason} onKeyDown={keys} autoFocus />
      <Button disabled={reason.trim() === ''} onClick={give}>
        {verb}
      </Button>
      <Button variant="quiet" onClick={onClose}>
        Cancel
      </Button>
    </div>
  )
}
