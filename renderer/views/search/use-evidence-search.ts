import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { passageResult, type Result } from '#renderer/parts/search-results.ts'
import { attempt } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import type { EvidenceFound } from '#shared/contract.ts'

interface Found {
  readonly results: readonly Result[]
  /** Absent until a search has ended. */
  readonly answer?: EvidenceFound
  readonly state: 'idle' | 'searching' | 'done'
}

export interface EvidenceSearch extends Found {
  /** Searches at once, without waiting for the typing to rest. */
  readonly now: () => void
}

const rest = 200
const idle: Found = { results: [], state: 'idle' }

/** Two letters, or one that is a word by itself. */
const isEnough = (words: string) => words.length > 1 || /[^\0-\u02af]/.test(words)

/** Looks into the text of every exhibit when the typing rests; what was begun for an older query is cancelled. */
export function useEvidenceSearch(query: string): EvidenceSearch {
  const [found, setFound] = useState<Found>(idle)
  const [asked, setAsked] = useState<string | null>(null)
  // Once more has been read, more may be found.
  const reading = useWindow(state => state.jobs.some(each => each.job.startsWith('reading ')))
  const wanted = query.trim()
  useEffect(() => {
    setFound(idle)
    setAsked(null)
    const timer = isEnough(wanted) ? setTimeout(() => setAsked(wanted), rest) : undefined
    return () => clearTimeout(timer)
  }, [wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being read changes the answer
  useEffect(() => {
    if (asked === null) return
    setFound(held => ({ ...held, state: 'searching' }))
    return look(asked, setFound)
  }, [asked, reading])
  const now = useCallback(() => setAsked(isEnough(wanted) ? wanted : null), [wanted])
  return { ...found, now }
}

/** Searches, and tells what was found; what gives it up for a newer query. */
function look(query: string, tell: (found: Found) => void): () => void {
  const job = crypto.randomUUID()
  let current = true
  const search = async () => {
    const asking = ask('evidence.search', { job, query }).catch(error => {
      // given up for a newer query, or with the search itself: no news to the user
      if (current) throw error
      return undefined
    })
    const answer = await attempt(() => asking)
    const { state } = caseStore.getState()
    if (!current || !state) return
    current = false
    const results = (answer?.hits ?? []).map((hit, at) => passageResult(state, hit, at))
    tell({ results, state: 'done', ...(answer ? { answer } : {}) })
  }
  void search()
  return () => {
    if (current) void ask('job.cancel', { job })
    current = false
  }
}
