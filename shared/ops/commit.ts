import type { FieldValue } from '#shared/model/record-shape.ts'
import { withPlacements } from './board-fields.ts'
import { canonical } from './canonical.ts'
import type { Op } from './op.ts'

/** What one user action did: the entry of the journal. `prev` and `hash` chain it to the one before (hex SHA-256). */
export interface Commit {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly command: string
  readonly ops: readonly Op[]
  /** The seq this commit takes back, where it is an undo, or a redo (which takes back an undo). */
  readonly undoes?: number
  readonly prev: string
  readonly hash: string
}

/** What the journal stores; the chain is kept around it. */
export type CommitBody = Omit<Commit, 'prev' | 'hash'>

export function encodeCommit(body: CommitBody): string {
  const { seq, at, by, command, ops, undoes } = body
  return canonical({ seq, at, by, command, ops, ...(undoes === undefined ? {} : { undoes }) })
}

/** The body back from its canonical JSON, in the terms of today whenever it was written. Throws where it is no commit. */
export function decodeCommit(text: string): CommitBody {
  const body: unknown = JSON.parse(text)
  if (!isCommitBody(body)) throw new SyntaxError('not a commit')
  return { ...body, ops: withPlacements(body.ops) }
}

function isCommitBody(body: unknown): body is CommitBody {
  if (typeof body !== 'object' || body === null) return false
  const { seq, at, by, command, ops } = body as Record<string, FieldValue | undefined>
  return (
    Number.isSafeInteger(seq) &&
    typeof at === 'string' &&
    typeof by === 'string' &&
    typeof command === 'string' &&
    Array.isArray(ops)
  )
}
