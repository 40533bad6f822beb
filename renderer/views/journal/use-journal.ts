import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { attempt } from '#renderer/state/act.ts'
import { onCommit } from '#renderer/state/case-store.ts'
import type { ListedCommit } from '#shared/ops/commit.ts'

const page = 200

interface JournalPages {
  /** Newest first. */
  readonly commits: readonly ListedCommit[]
  /** The first entry of all has been read. */
  readonly ended: boolean
}

/** The journal page by page, with new entries as they are made. */
export function useJournal(): JournalPages & { readonly more: () => void } {
  const [held, setHeld] = useState<JournalPages>({ commits: [], ended: false })
  const before = held.commits.at(-1)?.seq
  const read = useCallback(async (from: number | undefined) => {
    const found = await attempt(() => ask('journal.page', { limit: page, ...(from ? { before: from } : {}) }))
    if (found) setHeld(now => joined(now, found))
  }, [])
  const more = useCallback(() => read(before), [read, before])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page, once
  useEffect(() => void more(), [])
  const add = useCallback(
    (commit: ListedCommit | null) =>
      commit ? setHeld(now => ({ ...now, commits: [commit, ...now.commits] })) : void read(undefined),
    [read],
  )
  useEffect(() => onCommit(add), [add])
  return { ...held, more: () => void more() }
}

/** A page may overlap what came meanwhile: each entry stands once, in order. */
function joined(held: JournalPages, read: readonly ListedCommit[]): JournalPages {
  const bySeq = new Map([...held.commits, ...read].map(commit => [commit.seq, commit]))
  const commits = [...bySeq.values()].sort((a, b) => b.seq - a.seq)
  return { commits, ended: commits.length === 0 || commits.at(-1)?.seq === 1 }
}
