import type { CaseRecord } from '#shared/model/record.ts'
import { json, type Resource } from './resource.ts'
import type { Session } from './session.ts'

/** About as many letters of JSON as one answer has: a host may carry each as one message. A record by itself may be longer. */
const mostText = 2 * 2 ** 20
const mostAtOnce = 8_000
/** So many states are kept for whoever still fetches them: the window, and what counts beside it. */
const mostKept = 3

/** What is being fetched, by the commit it stands at, the newest last: all pieces are of the state that the first was of. */
const given = new WeakMap<Session, Map<number, readonly CaseRecord[]>>()

/** A piece of the records of the case, as contract.ts says of `records`; null where that state is not kept any more. */
export function recordsFrom(session: Session, asked: string): Resource | null {
  const [, at = '', from = ''] = /^(\d+|now)\.(\d+)$/.exec(asked) ?? []
  const seq = at === 'now' ? keep(session) : Number(at)
  const records = given.get(session)?.get(seq)
  if (!records || from === '' || Number(from) > records.length) return null
  const piece = pieceOf(records, Number(from))
  const next = Number(from) + piece.length
  return json(piece, { 'x-seq': String(seq), ...(next < records.length ? { 'x-next': String(next) } : {}) })
}

function keep(session: Session): number {
  const { seq, state } = session.store.data
  const kept = given.get(session) ?? new Map<number, readonly CaseRecord[]>()
  given.set(session, kept)
  if (!kept.has(seq)) kept.set(seq, [...state.records.values()])
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return seq
}

/** Fewer where they are long. */
function pieceOf(records: readonly CaseRecord[], from: number): readonly CaseRecord[] {
  let [count, text] = [0, 0]
  while (count < mostAtOnce && text < mostText && from + count < records.length) {
    text += lengthOf(records[from + count])
    count++
  }
  return records.slice(from, from + count)
}

/** About how long a record is as JSON: only long texts matter. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  let length = 0
  for (const key in value) length += key.length + lengthOf((value as Record<string, unknown>)[key])
  return length
}
