import { useEffect, useRef, useState } from 'react'
import { useReplica } from '#renderer/state/case-store.ts'
import type { Redacted } from '#shared/editions/edition.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import type { PlacesFound } from './places-worker.ts'

/**
 * How many places of the whole case each redaction blacks out, or one that is only planned, by placeholder. Null while
 * it is counted. Asked a moment after the case or the plan last changed, and answered by a worker.
 */
export function usePlaces(planned?: Redaction | null): readonly Redacted[] | null {
  const { copy, seq } = useReplica()
  const version = `${copy} ${seq}`
  const [found, setFound] = useState<readonly Redacted[] | null>(null)
  const worker = useRef<Worker | null>(null)
  const asked = planned === undefined ? '' : JSON.stringify(planned)
  useEffect(() => {
    worker.current = new Worker(new URL('./places-worker.ts', import.meta.url), { type: 'module' })
    return () => worker.current?.terminate()
  }, [])
  useEffect(() => {
    setFound(null)
    if (asked === 'null') return
    let current = true
    const hear = ({ data }: MessageEvent<PlacesFound>) => current && setFound(data ?? null)
    const wait = setTimeout(() => {
      worker.current?.addEventListener('message', hear, { once: true })
      worker.current?.postMessage({ version, ...(asked === '' ? {} : { planned: JSON.parse(asked) }) })
    }, 300)
    return () => {
      current = false
      clearTimeout(wait)
    }
  }, [version, asked])
  return found
}
