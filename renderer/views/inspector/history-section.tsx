import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import styles from '#renderer/parts/notes/notes.module.css'
import { attempt } from '#renderer/state/act.ts'
import { caseStore, onCommit, useCase } from '#renderer/state/case-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import { describe } from '#shared/commands/describe.ts'
import type { ListedCommit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { touching } from '#shared/queries/touching.ts'

interface Found {
  readonly commits: readonly ListedCommit[]
  /** Where the next look begins; null when the whole journal was read. */
  readonly before: number | null
}

/** What the journal says of one record, newest first; read when asked for, one page of the journal at a time. */
export function HistorySection({ id }: { readonly id: string }) {
  const [found, setFound] = useState<Found | null>(null)
  const look = useCallback(
    async (from: Found | null) => {
      const before = from?.before ?? undefined
      const read = await attempt(() => ask('journal.about', { id, ...(before ? { before } : {}) }))
      if (read) setFound({ commits: [...(from?.commits ?? []), ...read.commits], before: read.before })
    },
    [id],
  )
  useEffect(
    () =>
      onCommit(commit => {
        const { state } = caseStore.getState()
        // a copy fetched anew may hold an entry that this list has not: it is read again when asked for
        if (!commit || !state) setFound(null)
        else if (touching(state, id)(commit)) setFound(held => held && { ...held, commits: [commit, ...held.commits] })
      }),
    [id],
  )
  return (
    <Section title="History">
      {found?.commits.map(commit => (
        <Line key={commit.seq} commit={commit} />
      ))}
      {found?.commits.length === 0 && <p className={styles['by']}>Nothing in what was read of the journal.</p>}
      {(!found || found.before !== null) && (
        <Button variant="quiet" icon="history" onClick={() => void look(found)} className={styles['look']}>
          {found ? 'Look further back' : 'Show what was done with it'}
        </Button>
      )}
    </Section>
  )
}

function Line({ commit }: { readonly commit: ListedCommit }) {
  const says = useCase(useCallback((state: CaseState) => commit.cut?.says ?? describe(state, commit), [commit]))
  return (
    <div className={styles['line']}>
      <p>{says}</p>
      <p className={styles['by']}>
        {commit.by}, {momentOf(commit.at)}
      </p>
    </div>
  )
}
