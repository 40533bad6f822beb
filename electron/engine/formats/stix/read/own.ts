import { addClaims } from '#engine/formats/reading/add-claims.ts'
import { holdAgainst, listed, takeCarried } from '#engine/formats/reading/carried.ts'
import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import { isObject } from '#engine/formats/reading/parse-json.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { recordsWithPlacements } from '#shared/ops/board-fields.ts'
import { canonical, sameValue } from '#shared/ops/canonical.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { recordsExtension } from '../terms/extensions.ts'
import type { StixObject } from '../terms/object.ts'
import { claimsFrom } from './claims.ts'
import type { Taking } from './things.ts'
import { structure } from './types.ts'

/** Our exporter, as far as reading needs it: what it makes of records, to hold a file of ours against. */
export type WriteObjects = (state: CaseState, caseId: string) => Iterable<StixObject | undefined>

export interface Own {
  readonly state: CaseState
  /** The objects as our exporter writes them from those records: one at a time, for they weigh as much as the file. */
  readonly written: Iterable<StixObject | undefined>
  readonly recordOf: ReadonlyMap<string, string>
}

/** The records the objects carry, and what our exporter makes of them. */
export function ownOf(gathered: Gathered, objects: ReadonlyMap<string, StixObject>, write: WriteObjects): Own {
  const recordOf = new Map<string, string>()
  let caseId = ''
  for (const object of objects.values()) {
    const json = carriedBy(object)
    if (json === undefined) continue
    const records = takeCarried(gathered, json, object.id)
    const first = records.find(record => record.record === 'entity' || record.record === 'link')
    if (first && object.type !== 'grouping' && object.type !== 'note') recordOf.set(object.id, first.id)
    if (object.type === 'grouping') caseId = caseIdOf(object) ?? caseId
  }
  const state = stateOf(gathered.records.values())
  const written = gathered.records.size > 0 ? write(state, caseId) : []
  return { state, written, recordOf }
}

/** Holds every object of ours against the file; gives the ids of those the file has. */
export const takeOwn = (taking: Taking, written: Iterable<StixObject | undefined>): ReadonlySet<string> =>
  holdAgainst(taking.gathered, written, taking.objects, (object, was) => takeChanges(taking, object, was))

function carriedBy({ extensions }: StixObject): string | undefined {
  const ours = isObject(extensions) ? extensions[recordsExtension] : undefined
  return isObject(ours) && typeof ours['records'] === 'string' ? ours['records'] : undefined
}

function caseIdOf(object: StixObject): string | undefined {
  const references = Array.isArray(object['external_references']) ? object['external_references'].filter(isObject) : []
  const ours = references.find(each => each['source_name'] === 'Red Thread')
  return typeof ours?.['external_id'] === 'string' ? ours['external_id'] : undefined
}

/** Takes what was changed in an object of ours since it was written; what was taken out of it stays as the record says. */
function takeChanges(taking: Taking, object: StixObject, written: StixObject): void {
  if (canonical(object) === canonical(written)) return
  for (const name of new Set([...Object.keys(object), ...Object.keys(written)]))
    if (!sameValue(object[name], written[name])) takeChange(taking, object, written, name)
}

/** Whether the records an object carries are those we would write: one of an earlier version carries boards as they were then. */
function carriesTheSame(object: StixObject, written: StixObject): boolean {
  const others = ({ extensions }: StixObject) => ({
    ...(isObject(extensions) ? extensions : {}),
    [recordsExtension]: {},
  })
  return sameValue(carriedNow(object), carriedNow(written)) && sameValue(others(object), others(written))
}

const carriedNow = (object: StixObject): readonly unknown[] =>
  (listed(carriedBy(object) ?? '') ?? []).filter(isObject).flatMap(recordsWithPlacements).map(canonical).sort()

function takeChange(taking: Taking, object: StixObject, written: StixObject, name: string): void {
  const { gathered, state } = taking
  if (name === 'modified' || (name === 'extensions' && carriesTheSame(object, written))) return
  const record = state.records.get(taking.recordOf.get(object.id) ?? '')
  const type = state.catalogue.typeOf(record)
  const value = object[name]
  const was = written[name]
  const added =
    Array.isArray(value) && Array.isArray(was) ? value.filter(each => !was.some(old => sameValue(old, each))) : value
  const claims =
    type && !structure.has(name) && value !== undefined && !/_refs?$/.test(name)
      ? claimsFrom(type, object, name, added)
      : []
  if (record && claims.length > 0 && addClaims(gathered, state, record.id, claims, object.id)) return
  unread(gathered, object.id, `${name} was changed; this is not taken, the record was`)
}
