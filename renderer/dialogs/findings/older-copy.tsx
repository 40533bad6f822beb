import { type KeyboardEvent, useState } from 'react'
import { ask } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { useTask } from '../form/use-task.ts'

/** Says that an older copy was put back on purpose: the case notes it with the reason, and it is told no more. */
export function OlderCopy() {
  const [reason, setReason] = useState('')
  const { busy, error, act } = useTask()
  const ready = !busy && reason.trim() !== ''
  const note = () => ready && void act(async () => void (await ask('case.acceptOlder', { reason })))
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    note()
  }
  return (
    <>
      <div className={styles['row']}>
        <TextField label="If it was restored on purpose: why" value={reason} onChange={setReason} onKeyDown={keys} />
        <Button disabled={!ready} onClick={note}>
          Note it in the case
        </Button>
      </div>
      <Failure error={error} />
    </>
  )
}
