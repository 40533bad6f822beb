import type { CaseRecord } from '#shared/model/record.ts'
import { json, type Resource } from './resource.ts'
import type { Session } from './session.ts'

/** About as many letters of JSON as one answer has: a host may carry each as one message. A record by itself may be longer. */
const mostText = 2 * 2 ** 20
const mostAtOnce = 8_000

interface Given {
  readonly seq: number
  readonly records: readonly CaseRecord[]
}

/** What is being fetched, by session: all pieces are of the state that the first was of. */
const given = new WeakMap<Session, Given>()

/** A piece of the records of the case, as contract.ts says of `records`; null where that one was not begun with the first. */
export function recordsFrom(session: Session, from: number): Resource | null {
  const { seq, state } = session.store.data
  if (from === 0) given.set(session, { seq, records: [...state.records.values()] })
  const fetched = given.get(session)
  if (!fetched || !(from <= fetched.records.length)) return null
  const piece = pieceOf(fetched.records, from)
  const next = from + piece.length
  const isLast = next >= fetched.records.length
  if (isLast) given.delete(session)
  return json(piece, { 'x-seq': String(fetched.seq), ...(isLast ? {} : { 'x-next': String(next) }) })
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
