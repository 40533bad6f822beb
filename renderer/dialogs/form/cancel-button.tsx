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
  return <Button onClick={busy ? () => void attempt(() => ask('job.cancel', { job })) : onClose}>Cancel</Button>
}
