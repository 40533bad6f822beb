import type { Catalogue } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { agree } from '#shared/model/lookup.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { type HashText, hashText } from '#shared/ops/canonical.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { identifying, type SameThings } from './import-same.ts'
import { readClaim } from './read-claim.ts'

/** A thing of a foreign file, as far as it decides which thing of the case it is. */
export interface FoundEntity {
  readonly key: string
  readonly type: string
  readonly claims: readonly {
    readonly property: string
    readonly value: string | Value
    readonly decimal?: DecimalMark | undefined
    /** What that was read as, once it is checked. */
    readonly read?: Value | undefined
  }[]
  /** Its id means nothing outside its file. */
  readonly local?: true | undefined
}

/** What an import makes. */
export type Imported = 'entity' | 'link' | 'claim' | 'source' | 'mapping'

/** The id that a key gives a record in the case. */
type ImportedIds = (record: Imported, key: string) => string

/** The ids things of a format have in the case. `secret`: the case's key for such ids. Each is SHA-256 over the canonical JSON of all three. */
export function importedIds(secret: string, format: string, hash: HashText = hashText): ImportedIds {
  const start = `[${JSON.stringify(secret)},${JSON.stringify(format)},`
  return (record, key) => `${record.slice(0, 2)}_${hash(`${start}${JSON.stringify(key)}]`).slice(0, 24)}`
}

/** One of them. */
export const importedId = (secret: string, record: Imported, format: string, key: string) =>
  importedIds(secret, format)(record, key)

/** Whether a record was made by an import: others have ids drawn by chance, which are shorter. */
export const isImportedId = (id: string): boolean => /^[a-z]{2}_[\da-f]{24}$/.test(id)

/** The source that the same file made when it was taken in before. `fingerprint`: SHA-256 of the file or files, hexadecimal. */
export function sourceOfFile(state: CaseState, format: string, fingerprint: string): RecordNamed<'source'> | undefined {
  const secret = get(state, 'case', 'case')?.importKey
  return secret === undefined ? undefined : get(state, 'source', importedId(secret, 'source', format, fingerprint))
}

/** How ids are made out of keys, and which source the file is. */
export interface Naming {
  readonly made: (key: string) => string
  readonly source: string
}

/**
 * The id an entity of a file has in the case. An id that only means something inside its file counts together with type
 * and name; where the two then contradict each other in what can be true only once, they are two things all the same.
 * What is nothing but its address or number is the thing of that value that is here. `same` grows by what is new.
 */
export function entityIdIn(state: CaseState, entity: FoundEntity, { made, source }: Naming, same: SameThings): string {
  const id = made(entity.key)
  const own = made(`${entity.key} · ${source}`)
  if (state.records.has(own)) return own
  if (!state.records.has(id)) return sameThing(state.catalogue, entity, id, same)
  const here = get(state, 'entity', id)
  if (here && here.type !== entity.type) return made(`${entity.key} · ${entity.type}`)
  return here && contradiction(state, id, entity, source) ? own : id
}

/** The thing of that very address or number that is here already, by whatever id; else it is a new one under `id`. */
function sameThing(catalogue: Catalogue, { type, claims }: FoundEntity, id: string, same: SameThings): string {
  const property = identifying(type)
  const values = claims.flatMap(claim =>
    claim.property === property ? (claimValue(catalogue, type, claim) ?? []) : [],
  )
  const here = same.find(type, values)
  if (here === undefined) same.add(id, type, values)
  return here ?? id
}

/** The id a link of a file has in the case: never that of one between others, whatever the file's own ids say. */
export function linkIdIn(
  state: CaseState,
  link: { readonly key: string; readonly type: string; readonly from: string; readonly to: string },
  { made }: Naming,
): string {
  const id = made(link.key)
  const here = get(state, 'link', id)
  const isOther = here && (here.type !== link.type || here.from !== link.from || here.to !== link.to)
  return isOther ? made([link.key, link.type, link.from, link.to].join(' · ')) : id
}

/** The title of a property that holds one value, of which the case and the file give two; undefined where they agree. */
function contradiction(state: CaseState, id: string, entity: FoundEntity, source: string): string | undefined {
  if (!entity.local || claimsAbout(state, id).some(claim => claim.source === source)) return undefined
  // Those that somebody corrected too: the next file may still say it as it was.
  return differingProperty(state.catalogue, entity, property =>
    claimsAbout(state, id).flatMap(claim => (claim.property === property ? [claim.value] : [])),
  )
}

/**
 * The title of a property that holds one value, of which an entity of a file gives another than what is known already;
 * undefined where they agree. What cannot be read says nothing.
 */
export function differingProperty(
  catalogue: Catalogue,
  { type, claims }: FoundEntity,
  known: (property: string) => readonly Value[],
): string | undefined {
  const single = (catalogue.entityType(type)?.properties ?? []).filter(property => !property.many)
  const wrong = single.find(({ id: property }) => {
    const said = claims.flatMap(claim =>
      claim.property === property ? (claimValue(catalogue, type, claim) ?? []) : [],
    )
    const here = said.length > 0 ? known(property) : []
    return here.length > 0 && !here.some(value => said.some(each => agree(value, each)))
  })
  return wrong?.title
}

/** What a claim of a file says of an entity of a type; undefined where its property cannot read it. */
export const claimValue = (
  catalogue: Catalogue,
  type: string,
  claim: FoundEntity['claims'][number],
): Value | undefined => claim.read ?? readClaim(catalogue, { record: 'entity', type }, claim).value
