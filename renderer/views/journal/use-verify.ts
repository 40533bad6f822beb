import { useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { type Job, useWindow } from '#renderer/state/window-store.ts'
import type { VerifyReport } from '#shared/contract.ts'
import { errorMessage } from '#shared/errors.ts'

export interface Verification {
  readonly running: boolean
  readonly progress: Job | undefined
  readonly report: VerifyReport | null
  /** Why it did not come to an end. */
  readonly failed: string | null
  readonly start: () => Promise<void>
  readonly cancel: () => void
  readonly dismiss: () => void
}

/** Has every byte of journal and evidence read, and keeps what was found until it is dismissed. */
export function useVerify(): Verification {
  const [job, setJob] = useState<string | null>(null)
  const [report, setReport] = useState<VerifyReport | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const progress = useWindow(state => state.jobs.find(each => each.job === job))
  const start = async () => {
    const id = crypto.randomUUID()
    setJob(id)
    setReport(null)
    setFailed(null)
    try {
      setReport(await ask('verify', { job: id }))
    } catch (error) {
      setFailed(errorMessage(error).says)
    }
    setJob(null)
  }
  const cancel = () => {
    if (job) void ask('job.cancel', { job })
  }
  const dismiss = () => {
    setReport(null)
    setFailed(null)
  }
  return { running: job !== null, progress, report, failed, start, cancel, dismiss }
}
