import { type CaseRecord, isRemoved, recordShape } from '#shared/model/record.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { joinedMark, placeIn, searchedForm, soughtIn } from './sought.ts'

export interface Hit {
  /** The entity, link, source, exhibit, note or board found. */
  readonly id: string
  /** The words that matched, as they stand. */
  readonly text: string
  /** What the words are: a property id, or a field. */
  readonly where: string
  readonly rank: number
}

interface Line {
  readonly id: string
  readonly where: string
  readonly text: string
  readonly form: string
}

/** Every searchable line of a case by record, folded once. It never changes: `refresh` gives the index after an edit. */
export interface SearchIndex {
  readonly linesOf: PersistentMap<readonly Line[]>
}

export function searchIndex(state: CaseState): SearchIndex {
  return refresh({ linesOf: new PersistentMap() }, state, state.records.keys())
}

/** The index with these records as they are in this state; ids that are gone leave it. */
export function refresh({ linesOf }: SearchIndex, state: CaseState, ids: Iterable<string>): SearchIndex {
  const draft = linesOf.draft()
  for (const id of ids) {
    const record = state.records.get(id)
    const lines = record ? linesFrom(record) : []
    if (lines.length > 0) draft.set(id, lines)
    else if (draft.get(id)) draft.set(id, undefined)
  }
  return { linesOf: draft.done() }
}

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
 * Finds every part of the query in one line, anywhere in it, as sought.ts takes a query apart and search-form.ts folds it.
 * Best first: the whole text, then a beginning, then the beginning of a word, then anywhere. Linear over the lines:
 * 300,000 take some tens of milliseconds.
 */
export function search(index: SearchIndex, state: CaseState, query: string, limit = 50): Hit[] {
  const [first, ...others] = soughtIn(query)
  if (!first) return []
  const whole = [first, ...others].map(part => part.form).join(' ')
  const best = new Map<string, Hit>()
  for (const lines of index.linesOf.values()) {
    for (const line of lines) {
      const at = placeIn(line.form, first)
      if (at < 0 || others.some(part => placeIn(line.form, part) < 0)) continue
      const rank = rankOf(line.form, at, first.form, whole)
      const hit = { id: line.id, text: line.text, where: line.where, rank }
      const held = best.get(line.id)
      if (!held || compared(hit, held) < 0) best.set(line.id, hit)
    }
  }
  return [...best.values()]
    .filter(hit => isHere(state.records.get(hit.id)))
    .sort(compared)
    .slice(0, limit)
}

/** In no way by the order in which records came: that differs between a case that grew and one just opened. */
const compared = (a: Hit, b: Hit) =>
  a.rank - b.rank ||
  a.text.length - b.text.length ||
  order(a.text, b.text) ||
  order(a.where, b.where) ||
  order(a.id, b.id)

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const isHere = (record: CaseRecord | undefined) => record !== undefined && !isRemoved(record)

/** Of a line in which the first word of the query stands at a place. */
function rankOf(form: string, at: number, first: string, whole: string): number {
  if (at === 0) return isWhole(form, whole) ? 0 : 1
  return form.charAt(at - 1) === ' ' || form.includes(` ${first}`) ? 2 : 3
}

const isWhole = (form: string, whole: string) =>
  form.startsWith(whole) && (form.length === whole.length || form.charAt(whole.length) === joinedMark)
