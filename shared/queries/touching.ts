import type { CommitBody } from '#shared/ops/commit.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'

/** A test of commits: whether one changed this record, or something claimed of it. */
export function touching(state: CaseState, id: string): (commit: Pick<CommitBody, 'ops'>) => boolean {
  const claims = new Set(claimsAbout(state, id).map(claim => claim.id))
  return ({ ops }) => ops.some(op => op.id === id || claims.has(op.id) || op.changes['subject']?.[1] === id)
}
