import { catalogueOf } from '#shared/model/catalogue.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import { custodyActions } from '#shared/model/records/custody-event.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from './captures.ts'
import { otherRecords } from './other-records.ts'
import { ownTypes } from './own-types.ts'
import { at, by, caseRecord, claimOf, exhibitOf, idOf, sourceOf } from './records.ts'
import { valuesFor } from './values.ts'

const { endsFit, entityType, linkType, entityTypes, linkTypes } = catalogueOf(ownTypes)

/** One of every entity type and link type, built-in and of the case's own, each property with every kind of value, and one of every other record. */
export function everyType(): CaseState {
  const entities = entityTypes.map(entityOf)
  const subjects = [...entities, ...linkTypes.map(linkOf)]
  const claims = subjects
    .flatMap(subject => propertiesOf(subject).map(property => ({ id: subject.id, property })))
    .flatMap(({ id, property }) => valuesFor(property, idOf('exhibit', 2)).map(value => ({ id, property, value })))
    .map(({ id, property, value }, n) => claimOf(n, id, property.id, value, circumstances(n)))
  const ids = entities.map(({ id }) => id)
  return stateOf([
    caseRecord('One of everything'),
    ...ownTypes,
    ...exhibits(),
    ...sources(),
    ...subjects,
    ...claims,
    ...custodyActions.map(eventOf),
    ...otherRecords(ids, idOf('claim', 0), idOf('exhibit', 2)),
  ])
}

const exhibits = () => [
  exhibitOf(1, 'Press article'),
  exhibitOf(2, 'Chain export', { mediaType: 'text/csv' } as Partial<CaseRecord>),
  exhibitOf(3, 'Page of the article', { parent: idOf('exhibit', 1), handling: 'RED' } as Partial<CaseRecord>),
  capturedPage(4),
  receivedMail(5),
]

const sources = () => [
  sourceOf(1, 'Article on the theft', {
    exhibit: idOf('exhibit', 1),
    url: 'https://example.org/a',
  } as Partial<CaseRecord>),
  sourceOf(2, 'Chain records', { kind: 'chain record', exhibit: idOf('exhibit', 2) } as Partial<CaseRecord>),
  sourceOf(3, 'Report known second hand', { via: idOf('source', 1), handling: 'GREEN' } as Partial<CaseRecord>),
]

/** One claim in four cites nothing, and one in eleven has a status of its own. */
function circumstances(n: number) {
  const cited = n % 4 === 0 ? {} : { source: idOf('source', 1 + (n % 3)), locator: `page ${1 + (n % 9)}` }
  const status = n % 11 === 0 ? (claimStatuses[(n / 11) % claimStatuses.length] ?? 'asserted') : 'asserted'
  return { ...cited, status, ...(status === 'asserted' ? {} : { reason: `because of check ${n}` }) }
}

const eventOf = (action: (typeof custodyActions)[number], n: number): CaseRecord => ({
  id: idOf('custody-event', n),
  record: 'custody-event',
  exhibit: idOf('exhibit', 1 + (n % 3)),
  action,
  actor: by,
  at,
  purpose: 'Joint inquiry',
  recipient: 'K. Ito',
})

const entityOf = ({ id }: EntityType, n: number): CaseRecord => ({
  id: idOf('entity', n),
  record: 'entity',
  type: id,
  author: by,
  at,
})

/** Between the first two entity types whose entities it may join; from one to another where it can. */
function linkOf(type: LinkType, n: number): CaseRecord {
  const pairs = entityTypes.flatMap((from, a) => entityTypes.map((to, b) => ({ from, to, a, b })))
  const fitting = pairs.filter(({ from, to }) => endsFit(type, from.id, to.id))
  const { a, b } = fitting.find(pair => pair.a !== pair.b) ?? fitting[0] ?? { a: 0, b: 0 }
  return {
    id: idOf('link', n),
    record: 'link',
    type: type.id,
    from: idOf('entity', a),
    to: idOf('entity', b),
    author: by,
    at,
  }
}

function propertiesOf(subject: CaseRecord): readonly Property[] {
  if (subject.record === 'entity') return entityType(subject.type)?.properties ?? []
  return subject.record === 'link' ? (linkType(subject.type)?.properties ?? []) : []
}
