import { within } from '#shared/captures/places.ts'
import type { EvidenceHit } from '#shared/contract.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { AddressBook } from '#shared/queries/addresses.ts'
import { propertiesOf } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { type Hit, misspeltRank } from '#shared/queries/search.ts'
import { goTo, showBoard, showOnBoard, showView } from '../state/window-store.ts'
import { iconOfMedia } from './media.ts'
import { placeOf, showAt } from './record-place.ts'
import { typeColour } from './subject.ts'

const groups = [
  'Entities',
  'Links',
  'Sources',
  'Exhibits',
  'Boards and notes',
  'Spelled nearly so',
  'In the evidence',
] as const

/** Something found, ready to be shown and gone to. */
export interface Result {
  readonly key: string
  readonly group: (typeof groups)[number]
  readonly title: string
  /** What matched, where the title does not show it. */
  readonly says: string
  /** The words of an exhibit that were found. */
  readonly passage?: Pick<EvidenceHit, 'before' | 'match' | 'after'>
  readonly icon: string
  readonly colour: string
  readonly open: () => void
}

const muted = 'var(--text-muted)'

/** Hits in the order of their groups, the best first in each. */
export function groupHits(state: CaseState, hits: readonly Hit[], short: AddressBook['short']): Result[] {
  const results = hits.map(hit => {
    const result = resultOf(state, hit, short)
    return hit.rank === misspeltRank ? ({ ...result, group: 'Spelled nearly so' } as const) : result
  })
  return groups.flatMap(group => results.filter(result => result.group === group))
}

function resultOf(state: CaseState, hit: Hit, short: AddressBook['short']): Result {
  const label = labelOf(state, hit.id)
  const title = label.replace(/[^\s"]{24,}/g, word => short.get(word) ?? word)
  const says = title.includes(hit.text) ? '' : `${whereWords(state, hit)}: ${hit.text}`
  const common = { key: hit.id, title, says, colour: muted }
  const record = state.records.get(hit.id)
  switch (record?.record) {
    case 'entity':
      return {
        ...common,
        group: 'Entities',
        icon: state.catalogue.entityType(record.type)?.icon ?? 'circle-help',
        colour: typeColour(state.catalogue.entityType(record.type)),
        open: () => showOnBoard([hit.id]),
      }
    case 'link':
      return { ...common, group: 'Links', icon: 'spline', open: () => showOnBoard([hit.id]) }
    case 'source':
      return { ...common, group: 'Sources', icon: 'newspaper', open: () => goTo('sources', { id: hit.id }) }
    case 'exhibit':
      return {
        ...common,
        group: 'Exhibits',
        icon: iconOfMedia(record.mediaType),
        open: () => goTo('evidence', { id: hit.id }),
      }
    case 'board':
      return { ...common, group: 'Boards and notes', icon: 'workflow', open: () => openBoard(hit.id) }
    default:
      return {
        ...common,
        group: 'Boards and notes',
        title: hit.text,
        says: '',
        icon: 'sticky-note',
        open: () => openRecord(state, hit.id),
      }
  }
}

function openRecord(state: CaseState, id: string): void {
  const place = placeOf(state, id)
  if (place) showAt(place)
}

function openBoard(id: string): void {
  showBoard(id)
  showView('board')
}

function whereWords(state: CaseState, { id, where }: Hit): string {
  return (propertiesOf(state, id).find(property => property.id === where)?.title ?? where).toLowerCase()
}

/** A passage found in the text of an exhibit. */
export function passageResult(state: CaseState, hit: EvidenceHit, at: number): Result {
  const { exhibit, place, line, match } = hit
  const found = get(state, 'exhibit', exhibit)
  return {
    key: `in ${exhibit} ${at}`,
    group: 'In the evidence',
    title: labelOf(state, exhibit),
    says: place,
    passage: hit,
    icon: iconOfMedia(found?.mediaType ?? ''),
    colour: muted,
    open: () =>
      goTo('evidence', { id: exhibit, locator: within(place, `line ${line}`), passage: match, isFound: true }),
  }
}
