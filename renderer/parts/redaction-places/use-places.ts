import { useEffect, useRef, useState } from 'react'
import { useReplica } from '#renderer/state/case-store.ts'
import { type OpenWorker, openWorker } from '#renderer/work/open-worker.ts'
import type { Redacted } from '#shared/editions/edition.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import type { PlacesAsked, PlacesFound } from './places-worker.ts'

/**
 * How many places of the whole case each redaction blacks out, or one that is only planned, by placeholder. Null while
 * it is counted. Asked a moment after the case or the plan last changed, and answered by a worker.
 */
export function usePlaces(planned?: Redaction | null): readonly Redacted[] | null {
  const { copy, seq } = useReplica()
  const version = `${copy} ${seq}`
  const [found, setFound] = useState<readonly Redacted[] | null>(null)
  const asking = useRef<Asking | null>(null)
  const asked = planned === undefined ? '' : JSON.stringify(planned)
  useEffect(() => {
    const begin = () => new Worker(new URL('./places-worker.ts', import.meta.url), { type: 'module' })
    const worker = openWorker<PlacesAsked, PlacesFound>(begin, {
      // An answer to what was asked before, and is asked no more, says nothing of the case as it is.
      hear: answer => isSame(answer.asked, asking.current?.last) && setFound(answer.found),
      fail: () => setFound(null),
    })
    asking.current = { worker, last: null }
    return worker.close
  }, [])
  useEffect(() => {
    setFound(null)
    if (asking.current) asking.current.last = null
    if (asked === 'null') return
    const wait = setTimeout(() => {
      if (!asking.current) return
      asking.current.last = { version, ...(asked === '' ? {} : { planned: JSON.parse(asked) }) }
      asking.current.worker.send(asking.current.last)
    }, 300)
    return () => clearTimeout(wait)
  }, [version, asked])
  return found
}

interface Asking {
  readonly worker: OpenWorker<PlacesAsked>
  /** What is asked now. */
  last: PlacesAsked | null
}

const isSame = (a: PlacesAsked, b: PlacesAsked | null | undefined) => JSON.stringify(a) === JSON.stringify(b)
