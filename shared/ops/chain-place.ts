import { RedThreadError } from '#shared/errors.ts'
import { type CommitBody, copyOf } from './commit.ts'

/** Answers, for one commit after another of a chain, what it says wrongly of its place; undefined where it is right. */
export type CheckPlace = (commit: CommitBody) => string | undefined

/**
 * Follows a chain from its first entry on. Each commit must have the number of its place, and what it takes back must
 * be an entry before it, named by that entry's own copy, number and hash; once another chain was joined it may be of
 * that one. `hashAt` gives the hash of an entry that was passed, in hexadecimal.
 */
export function followPlaces(caseId: string, hashAt: (seq: number) => string | undefined): CheckPlace {
  const copies: string[] = []
  let joined = false
  return commit => {
    const place = copies.push(copyOf(commit, caseId))
    const { seq, undoes, merges, editionOf } = commit
    if (seq !== place) return `it calls itself ${seq}`
    joined ||= (merges ?? editionOf) !== undefined
    if (undoes === undefined || joined) return undefined
    if (undoes.seq >= seq) return `it takes back entry ${undoes.seq}, which is not before it`
    const { copy = copies[undoes.seq - 1], hash = hashAt(undoes.seq) } = undoes
    const isThere = copy === copies[undoes.seq - 1] && hash === hashAt(undoes.seq)
    return isThere ? undefined : `it takes back an entry ${undoes.seq} that is another one here`
  }
}

/**
 * Throws several-chains where a commit has a parent in another chain: what such a case says is more than its own chain
 * does, which this version follows alone.
 */
export function refuseSeveralChains({ seq: entry, merges, editionOf }: CommitBody): void {
  if (merges) throw new RedThreadError('several-chains', { entry, what: 'joins the work of two copies of the case' })
  if (editionOf) throw new RedThreadError('several-chains', { entry, what: 'begins with a part of another copy' })
}
