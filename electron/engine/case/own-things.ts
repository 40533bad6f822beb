import { type Checked, refusalNote } from '#shared/commands/import-check.ts'
import { type HandlingSaid, handlingSaid } from '#shared/commands/import-handling.ts'
import { readClaim } from '#shared/commands/read-claim.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import type { FoundEntity, FoundLink, ImportNote } from '../formats/reading/importer.ts'
import type { OwnNames } from './own-names.ts'

type CheckedEntity = Checked<FoundEntity>
type CheckedLink = Checked<FoundLink>
type CheckedClaim = CheckedEntity['claims'][number]

/** Of a file, each value checked. */
export interface Things {
  readonly entities: Iterable<CheckedEntity>
  readonly links: Iterable<CheckedLink>
}

/** What of a file is this case's own, coming back: each thing under the id it has here, with what the case does not say yet. */
export interface Recognised extends Things {
  /** How many things there are. */
  readonly count: number
  readonly said: HandlingSaid
  /** Things and claims of the file that the case has already, which are not among them. */
  readonly known: number
  readonly noted: readonly ImportNote[]
  /** What things of the case cannot say, which the file takes for things of other types. */
  readonly unread: readonly ImportNote[]
}

/** How a file is held against the case. */
interface Holding {
  readonly state: CaseState
  readonly names: OwnNames
  /** What is said of each thing that the format makes of the case now, by its key. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
  /** The things so far, by their ids here where they have one. */
  readonly entities: Map<string, CheckedEntity>
  readonly links: CheckedLink[]
  /** Ids here, by keys of the file. */
  readonly ids: Map<string, string>
  /** Keys of what the format made of other records than entities. */
  readonly gone: Set<string>
  readonly noted: ImportNote[]
  readonly unread: ImportNote[]
  known: number
}

/**
 * Parts a file that holds things of this case into those and what is new. A value that the case has already is no second
 * witness for itself, so it is not taken again. `written`: what the same format holds of this case as it is now, read
 * back; what stands there too is known, also where the format makes other things of ours than we do.
 */
export function recognise(state: CaseState, names: OwnNames, found: Things, written: Things): Recognised {
  const before = new Map<string, ReadonlySet<string>>()
  for (const things of [written.entities, written.links])
    for (const { key, claims } of things) before.set(key, new Set(claims.map(claimKey)))
  const holding: Holding = {
    ...{ state, names, before },
    ...{ entities: new Map(), links: [], ids: new Map(), gone: new Set(), noted: [], unread: [], known: 0 },
  }
  for (const entity of found.entities) takeEntity(holding, entity)
  for (const link of found.links) takeLink(holding, link)
  const { links, known, noted, unread } = holding
  const entities = [...holding.entities.values()]
  const said = handlingSaid([...entities, ...links])
  return { entities, links, count: entities.length + links.length, said, known, noted, unread }
}

function takeEntity(holding: Holding, entity: CheckedEntity): void {
  const { names, before, entities, ids, gone } = holding
  const record = names.entity(entity.key)
  if (record) {
    const { id, type } = record
    const claims = [...(entities.get(id)?.claims ?? []), ...fresh(holding, record, entity)]
    entities.set(id, { key: id, type, claims, here: true })
    ids.set(entity.key, id)
  } else if (before.has(entity.key)) {
    gone.add(entity.key)
    holding.known += 1 + entity.claims.length
  } else entities.set(entity.key, entity)
}

function takeLink(holding: Holding, link: CheckedLink): void {
  const { names, before, entities, links, ids, gone, noted } = holding
  const record = names.link(link.key)
  const [from = '', to = ''] = [link.from, link.to].map(end => ids.get(end) ?? end)
  if (record && entities.has(record.from) && entities.has(record.to)) {
    const { id: key, type } = record
    const claims = fresh(holding, record, link)
    links.push({ key, type, from: record.from, to: record.to, claims, here: true })
  } else if (record || before.has(link.key)) holding.known += 1 + link.claims.length
  else if (gone.has(from) || gone.has(to)) noted.push({ where: link.key, why: endGone })
  else links.push({ ...link, from, to })
}

const endGone =
  'one of its ends is no entity of this case, but what the format made of another record: it was not taken'

/** What is said of a thing of the case that is not said of it there yet, under whichever property: columns join several. */
function fresh(
  holding: Holding,
  record: RecordNamed<'entity' | 'link'>,
  { key, type, claims }: CheckedEntity | CheckedLink,
): readonly CheckedClaim[] {
  const here = new Set(claimsAbout(holding.state, record.id).map(({ value }) => canonical(value)))
  const readable = type === record.type ? claims : claims.flatMap(claim => readAgain(holding, record, key, claim))
  const left = readable.filter(
    claim => holding.before.get(key)?.has(claimKey(claim)) !== true && !here.has(canonical(claim.read)),
  )
  holding.known += readable.length - left.length
  return left
}

/** What a claim says of a thing that is of another type here than in the file; where that type has no such value, none, which is reported. */
function readAgain(
  { state, unread }: Holding,
  record: RecordNamed<'entity' | 'link'>,
  key: string,
  claim: CheckedClaim,
): readonly CheckedClaim[] {
  const { problem, value } = readClaim(state.catalogue, record, claim)
  if (!problem) return [{ ...claim, read: value }]
  unread.push(refusalNote({ where: claim.locator ?? key, field: claim.property, ...problem }))
  return []
}

const claimKey = ({ property, value }: CheckedClaim) => canonical([property, value])
