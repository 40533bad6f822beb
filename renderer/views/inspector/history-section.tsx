import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import styles from '#renderer/parts/notes/notes.module.css'
import { attempt } from '#renderer/state/act.ts'
import { caseStore, onCommit, useCase } from '#renderer/state/case-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import { describe } from '#shared/commands/describe.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'

const page = 500

interface Found {
  readonly commits: readonly Commit[]
  /** Where the next look begins; null when the whole journal was read. */
  readonly before: number | null
}

/** What the journal says of one record, newest first; read when asked for, one page of the journal at a time. */
export function HistorySection({ id }: { readonly id: string }) {
  const [found, setFound] = useState<Found | null>(null)
  const look = useCallback(
    async (from: Found | null) => {
      const before = from?.before ?? undefined
      const read = await attempt(() => ask('journal.page', { limit: page, ...(before ? { before } : {}) }))
      if (!read) return
      const oldest = read.at(-1)?.seq ?? 1
      const commits = [...(from?.commits ?? []), ...read.filter(touching(id))]
      setFound({ commits, before: read.length < page ? null : oldest })
    },
    [id],
  )
  useEffect(
    () =>
      onCommit(commit => {
        if (!commit || touching(id)(commit))
          setFound(held => held && commit && { ...held, commits: [commit, ...held.commits] })
      }),
    [id],
  )
  return (
    <Section title="History">
      {found?.commits.map(commit => (
        <Line key={commit.seq} commit={commit} />
      ))}
      {found?.commits.length === 0 && <p className={styles['by']}>Nothing in the last {page} entries.</p>}
      {(!found || found.before !== null) && (
        <Button variant="quiet" icon="history" onClick={() => void look(found)} className={styles['look']}>
          {found ? 'Look further back' : 'Show what was done with it'}
        </Button>
      )}
    </Section>
  )
}

function Line({ commit }: { readonly commit: Commit }) {
  const says = useCase(useCallback((state: CaseState) => describe(state, commit), [commit]))
  return (
    <div className={styles['line']}>
      <p>{says}</p>
      <p className={styles['by']}>
        {commit.by}, {momentOf(commit.at)}
      </p>
    </div>
  )
}

/** Whether a commit changed the record or something claimed of it. */
function touching(id: string): (commit: Commit) => boolean {
  const { state } = caseStore.getState()
  const claims = new Set(state ? claimsAbout(state, id).map(claim => claim.id) : [])
  return commit => commit.ops.some(op => op.id === id || claims.has(op.id) || op.changes['subject']?.[1] === id)
}
