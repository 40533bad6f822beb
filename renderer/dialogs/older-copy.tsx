import { useState } from 'react'
import { ask } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Failure } from './failure.tsx'
import { useTask } from './use-task.ts'

/** Says that an older copy was put back on purpose: the case notes it with the reason, and it is told no more. */
export function OlderCopy() {
  const [reason, setReason] = useState('')
  const { busy, error, act } = useTask()
  return (
    <>
      <TextField label="If it was restored on purpose: why" value={reason} onChange={setReason} />
      <Button
        disabled={busy || reason.trim() === ''}
        onClick={() => void act(async () => void (await ask('case.acceptOlder', { reason })))}
      >
        Note it in the case
      </Button>
      <Failure error={error} />
    </>
  )
}
