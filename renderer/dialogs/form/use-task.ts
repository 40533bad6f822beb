import { useCallback, useState } from 'react'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'

interface Task {
  readonly busy: boolean
  readonly error: ErrorMessage | null
  readonly forgetError: () => void
  /** Does the work; what goes wrong is kept in `error`, for the form to show beside its fields. */
  readonly act: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

/** One piece of work of a form at a time. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorMessage | null>(null)
  const act = useCallback(async <T>(work: () => Promise<T>) => {
    setBusy(true)
    setError(null)
    try {
      return await work()
    } catch (wrong) {
      setError(errorMessage(wrong))
      return undefined
    } finally {
      setBusy(false)
    }
  }, [])
  return { busy, error, act, forgetError: () => setError(null) }
}
