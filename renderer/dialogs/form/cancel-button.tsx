import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { Button } from '../../ui/button.tsx'

interface CancelButtonProps {
  /** The work under way, if any: that is cancelled first, and the form stays. */
  readonly job: string
  readonly busy: boolean
  readonly onClose: () => void
}

export function CancelButton({ job, busy, onClose }: CancelButtonProps) {
  const [asked, setAsked] = useState(false)
  if (asked && !busy) setAsked(false)
  // What a large import has written already is taken back first, which takes a while.
  const cancel = () => {
    setAsked(true)
    void attempt(() => ask('job.cancel', { job }))
  }
  return <Button onClick={busy ? cancel : onClose}>{asked ? 'Cancelling …' : 'Cancel'}</Button>
}
