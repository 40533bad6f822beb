import { type CaseRecord, isRemoved, recordShape } from '#shared/model/record.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { lettersOf } from './letters.ts'
import { searchedForm } from './search-terms.ts'

export interface Line {
  readonly id: string
  readonly where: string
  readonly text: string
  readonly form: string
}

/** Forms one after another, which are read many times faster than a map. */
export interface SearchRow {
  readonly forms: string[]
  /** The letters of each form (letters.ts). */
  readonly letters: Int32Array
  /** The number of what each line finds, as `records` of the case numbers it; -1 where that never was. */
  readonly things: Int32Array
  /** The n-th line; undefined where it is out of date, or says something of what is gone. */
  readonly line: (n: number) => Line | undefined
}

/** `records` says of which record each line is, `there` whether what it tells of is still there: as far as it was asked. */
interface Row {
  readonly lines: readonly Line[]
  readonly forms: string[]
  readonly letters: Int32Array
  readonly things: Int32Array
  readonly records: readonly string[]
  readonly there: Uint8Array
}

const [yes, no] = [1, 2]

/** Every searchable line of a case by record, folded once. It never changes: `refresh` gives the index after an edit. */
export interface SearchIndex {
  readonly linesOf: PersistentMap<readonly Line[]>
  /** The lines in a row, from when nothing of `changed` was; laid out at the first search. */
  readonly base: { readonly linesOf: PersistentMap<readonly Line[]>; row?: Row }
  /** Records that are not as they were in the row. */
  readonly changed: ReadonlySet<string>
}

export function searchIndex(state: CaseState): SearchIndex {
  const linesOf = new PersistentMap<readonly Line[]>()
  return refresh({ linesOf, base: { linesOf }, changed: new Set() }, state, state.records.keys())
}

/** Beyond so many changed records the row is laid out anew. */
const mostChanged = 1_000

/** The index with these records as they are in this state; ids that are gone leave it. */
export function refresh(index: SearchIndex, state: CaseState, ids: Iterable<string>): SearchIndex {
  const draft = index.linesOf.draft()
  const changed: string[] = []
  for (const id of ids) {
    const record = state.records.get(id)
    const lines = record ? linesFrom(record) : []
    const held = draft.get(id)
    if (lines.length === 0 && !held && !isSpokenOf(record)) continue
    if (lines.length > 0 || held) draft.set(id, lines.length > 0 ? lines : undefined)
    changed.push(id)
  }
  if (changed.length === 0) return index
  const linesOf = draft.done()
  if (index.changed.size + changed.length > mostChanged) return { linesOf, base: { linesOf }, changed: new Set() }
  return { linesOf, base: index.base, changed: new Set([...index.changed, ...changed]) }
}

/** Whether lines of other records may tell of it, so that they go when it does. */
const isSpokenOf = (record: CaseRecord | undefined) =>
  record === undefined || 'removed' in (recordShape(record.record)?.fields ?? {})

/** The lines its shape gives; none of what is removed, retracted or superseded. */
function linesFrom(record: CaseRecord): Line[] {
  const shape = recordShape(record.record)
  if (!shape || isRemoved(record) || shape.former?.(record)) return []
  return shape
    .searched(record)
    .flatMap(({ of: id = record.id, where, text, sought = text }) =>
      text && sought ? [{ id, where, text, form: searchedForm(sought) }] : [],
    )
}

/**
 * Lays out in a row, step by step, what the first search would else lay out at once; the index is as good at any step. The
 * caller may stop at any time.
 */
export function* layOut({ base, changed }: SearchIndex, state: CaseState): Generator<undefined, void> {
  if (base.row) return
  const draft = rowDraft(state)
  let count = 0
  for (const [id, lines] of base.linesOf) {
    draft.add(id, lines)
    if (++count % atOnce === 0) yield
  }
  base.row ??= draft.done()
  const { line } = searchRow(base.row, state, changed)
  for (let n = 0; n < base.row.lines.length; n++) {
    line(n)
    if (n % atOnce === 0) yield
  }
}

/** Records of one step: about a millisecond. */
const atOnce = 1_000

/** The forms of all lines of the index of this state, as they were laid out, and of what has changed since. */
export function rowsOf({ linesOf, base, changed }: SearchIndex, state: CaseState): readonly SearchRow[] {
  base.row ??= rowOf(base.linesOf, state)
  const laidOut = searchRow(base.row, state, changed)
  if (changed.size === 0) return [laidOut]
  const newer = rowOf(
    [...changed].map(id => [id, linesOf.get(id) ?? []] as const),
    state,
  )
  return [laidOut, searchRow(newer, state, new Set())]
}

/** What has not changed since the row was laid out is there, or gone, in every state: that need be asked but once. */
function searchRow(row: Row, state: CaseState, changed: ReadonlySet<string>): SearchRow {
  const { forms, letters, things, lines, records, there } = row
  // asked of every line that is found
  const isChanged = changed.size === 0 ? () => false : (id: string) => changed.has(id)
  const line = (n: number) => {
    const found = lines[n]
    if (!found || isChanged(records[n] ?? '')) return undefined
    if (isChanged(found.id)) return isThere(state, found.id) ? found : undefined
    there[n] ||= isThere(state, found.id) ? yes : no
    return there[n] === yes ? found : undefined
  }
  return { forms, letters, things, line }
}

function isThere(state: CaseState, id: string): boolean {
  const record = state.records.get(id)
  return record !== undefined && !isRemoved(record)
}

function rowOf(entries: Iterable<readonly [id: string, lines: readonly Line[]]>, state: CaseState): Row {
  const draft = rowDraft(state)
  for (const [id, lines] of entries) draft.add(id, lines)
  return draft.done()
}

function rowDraft({ records: held }: CaseState) {
  const [lines, forms, letters, things, records]: [Line[], string[], number[], number[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ]
  return {
    add: (id: string, of: readonly Line[]) => {
      for (const line of of) {
        lines.push(line)
        forms.push(line.form)
        letters.push(lettersOf(line.form))
        things.push(held.numberOf(line.id) ?? -1)
        records.push(id)
      }
    },
    done: (): Row => ({
      lines,
      forms,
      letters: Int32Array.from(letters),
      things: Int32Array.from(things),
      records,
      there: new Uint8Array(lines.length),
    }),
  }
}
