import { RedThreadError } from '#shared/errors.ts'
import { fold } from '#shared/model/fold.ts'
import { exhibitOf, formatValue } from '#shared/model/lookup.ts'
import { type CaseRecord, isRemoved, type RecordNamed, recordShape } from '#shared/model/record.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { contextOf, labelOf } from '#shared/queries/label.ts'
import { searchForm } from '#shared/queries/search-form.ts'
import { shortenedAddress } from '#shared/queries/search-terms.ts'

export type Nameable = 'entity' | 'link' | 'source' | 'exhibit' | 'note' | 'board' | 'dossier'

type Matches = (state: CaseState, record: CaseRecord, wanted: string) => boolean

/** Ways to name a record, the surest first: the first that finds anything decides. */
const ways: readonly Matches[] = [
  (_, record, wanted) => codeOf(record) === wanted.toUpperCase(),
  (state, record, wanted) => fold(labelOf(state, record.id)) === fold(wanted),
  (state, record, wanted) => holdsAddress(state, record, address => fold(address) === fold(wanted)),
  (state, record, wanted) => searchForm(labelOf(state, record.id)) === searchForm(wanted),
  (state, record, wanted) => holdsAddress(state, record, shortenedAddress(wanted)),
  (_, record, wanted) => wanted.length >= 4 && record.id.startsWith(wanted),
]

/** What people cite it by. */
function codeOf(record: CaseRecord): string | undefined {
  const cited = recordShape(record.record)?.cited
  return cited && String((record as unknown as Readonly<Record<string, unknown>>)[cited]).toUpperCase()
}

function holdsAddress(state: CaseState, { record, id }: CaseRecord, fits?: (address: string) => boolean): boolean {
  if (record !== 'entity' || !fits) return false
  return claimsAbout(state, id).some(
    claim => claim.value.kind === 'address' && isCurrent(claim) && fits(claim.value.address),
  )
}

/**
 * The record of one of these kinds that the words name: by id, the unique beginning of an id, a source's code, an
 * exhibit's number, an entity's address, also shortened as `0x098B…2f96`, or a unique label, however it is spelled.
 * Throws unknown-record, and ambiguous-name with the candidates.
 */
export function findNamed<N extends Nameable>(state: CaseState, wanted: string, kinds: readonly N[]): RecordNamed<N> {
  const exact = state.records.get(wanted)
  if (exact && isOneOf(exact, kinds)) return exact
  const here = kinds.flatMap(kind => all(state, kind) as RecordNamed<N>[]).filter(isHere)
  for (const way of ways) {
    const [found, ...more] = here.filter(record => way(state, record, wanted))
    if (!found) continue
    if (more.length === 0) return found
    throw new RedThreadError('ambiguous-name', { name: wanted, candidates: candidates(state, [found, ...more]) })
  }
  throw new RedThreadError('unknown-record', { record: kinds.join(' or '), id: wanted })
}

const isOneOf = <N extends Nameable>(record: CaseRecord, kinds: readonly N[]): record is RecordNamed<N> =>
  kinds.some(kind => kind === record.record)

export const isHere = (record: CaseRecord) => !isRemoved(record)

const mostCandidates = 12

function candidates(state: CaseState, found: readonly CaseRecord[]): string[] {
  const words = found.slice(0, mostCandidates).map(record => candidate(state, record))
  return found.length > mostCandidates ? [...words, `and ${found.length - mostCandidates} more`] : words
}

function candidate(state: CaseState, record: CaseRecord): string {
  const type = record.record === 'entity' ? state.catalogue.entityType(record.type)?.title.toLowerCase() : record.record
  return [
    record.id,
    `(${[type, labelOf(state, record.id), contextOf(state, record.id)].filter(Boolean).join(', ')})`,
  ].join(' ')
}

/** The value of a claim in words, its exhibit by number and title. */
export function valueText(state: CaseState, { value }: RecordNamed<'claim'>): string {
  const exhibit = exhibitOf(value)
  return exhibit === undefined ? formatValue(value) : labelOf(state, exhibit)
}
