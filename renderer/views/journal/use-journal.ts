import { useCallback, useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { attempt } from '#renderer/state/act.ts'
import { onCommit } from '#renderer/state/case-store.ts'
import type { Commit } from '#shared/ops/commit.ts'

const page = 200

interface JournalPages {
  /** Newest first. */
  readonly commits: readonly Commit[]
  /** The first entry of all has been read. */
  readonly ended: boolean
}

/** The journal page by page, with new entries as they are made. */
export function useJournal(): JournalPages & { readonly more: () => void } {
  const [held, setHeld] = useState<JournalPages>({ commits: [], ended: false })
  const before = held.commits.at(-1)?.seq
  const more = useCallback(async () => {
    const read = await attempt(() => ask('journal.page', { limit: page, ...(before ? { before } : {}) }))
    if (read) setHeld(now => joined(now, read))
  }, [before])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page, once
  useEffect(() => void more(), [])
  useEffect(() => onCommit(commit => commit && setHeld(now => ({ ...now, commits: [commit, ...now.commits] }))), [])
  return { ...held, more: () => void more() }
}

/** A page may overlap what came meanwhile: each entry stands once, in order. */
function joined(held: JournalPages, read: readonly Commit[]): JournalPages {
  const bySeq = new Map([...held.commits, ...read].map(commit => [commit.seq, commit]))
  const commits = [...bySeq.values()].sort((a, b) => b.seq - a.seq)
  return { commits, ended: read.length < page || commits.at(-1)?.seq === 1 }
}
