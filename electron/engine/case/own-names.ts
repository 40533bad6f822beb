import type { RecordNamed } from '#shared/model/record.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { caseUuid } from '../formats/case-uco/terms/ids.ts'
import { mispUuid } from '../formats/misp/terms/ids.ts'

interface KeyedThings {
  readonly entities: Iterable<{ readonly key: string }>
  readonly links: Iterable<{ readonly key: string }>
}

/** What of a file is called as our exports call it. */
export interface OwnNames {
  readonly entity: (key: string) => RecordNamed<'entity'> | undefined
  readonly link: (key: string) => RecordNamed<'link'> | undefined
  /** Whether a file holds something that this case gave away. */
  readonly holdsOwn: (found: KeyedThings) => boolean
}

/** CASE puts the class before the UUID; ours are all of version 5. */
const uuidOfOurs = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const uuidLength = 36

/** Records by what our exports call them: their id, or what follows from it in formats that have ids of their own. */
export function ownNames(state: CaseState, caseId: string): OwnNames {
  let ids: ReadonlyMap<string, string> | undefined
  const named = (key: string) => {
    const uuid = key.slice(-uuidLength)
    if (!uuidOfOurs.test(uuid)) return key
    // Hashes of every id: only for a file that has such names at all.
    ids ??= idsByUuid(state, caseId)
    return ids.get(uuid) ?? ''
  }
  const entity = (key: string) => get(state, 'entity', named(key))
  const link = (key: string) => get(state, 'link', named(key))
  return {
    entity,
    link,
    holdsOwn: ({ entities, links }) => isAny(entities, entity) || isAny(links, link),
  }
}

function isAny(things: Iterable<{ readonly key: string }>, named: (key: string) => unknown): boolean {
  for (const { key } of things) if (named(key)) return true
  return false
}

function idsByUuid(state: CaseState, caseId: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const add = (id: string, key: string) => ids.set(mispUuid(caseId, key), id).set(caseUuid(caseId, key), id)
  for (const { id } of all(state, 'entity')) add(id, id)
  // MISP has a link as a reference of the object that it leads from.
  for (const { id } of all(state, 'link')) add(id, id).set(mispUuid(caseId, `reference ${id}`), id)
  return ids
}
