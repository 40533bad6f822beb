import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { attempt } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { passageResult, type Result } from './results.ts'

export interface EvidenceSearch {
  readonly results: readonly Result[]
  readonly state: 'idle' | 'searching' | 'done'
  /** Searches at once, without waiting for the typing to rest. */
  readonly now: () => void
}

const rest = 600
const shortest = 3
const idle = { results: [], state: 'idle' } as const

/** Looks into the text of every exhibit when the typing rests; what was begun for an older query is cancelled. */
export function useEvidenceSearch(query: string): EvidenceSearch {
  const [found, setFound] = useState<Omit<EvidenceSearch, 'now'>>(idle)
  const [asked, setAsked] = useState<string | null>(null)
  const wanted = query.trim()
  useEffect(() => {
    setFound(idle)
    setAsked(null)
    const timer = wanted.length >= shortest ? setTimeout(() => setAsked(wanted), rest) : undefined
    return () => clearTimeout(timer)
  }, [wanted])
  useEffect(() => {
    if (asked === null) return
    const job = crypto.randomUUID()
    let current = true
    setFound({ results: [], state: 'searching' })
    const look = async () => {
      const search = ask('evidence.search', { job, query: asked }).catch(error => {
        // given up for a newer query, or with the search itself: no news to the user
        if (current) throw error
        return []
      })
      const read = await attempt(() => search)
      const { state } = caseStore.getState()
      if (!current || !state) return
      const results = (read ?? []).map(({ exhibit, excerpt }) => passageResult(state, exhibit, excerpt, asked))
      current = false
      setFound({ results, state: 'done' })
    }
    void look()
    return () => {
      if (current) void ask('job.cancel', { job })
      current = false
    }
  }, [asked])
  const now = useCallback(() => setAsked(wanted.length >= 2 ? wanted : null), [wanted])
  return { ...found, now }
}
