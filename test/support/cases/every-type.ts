import { builtIn } from '#shared/model/catalogue.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import { custodyActions } from '#shared/model/records/custody-event.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from './captures.ts'
import { otherRecords } from './other-records.ts'
import { at, by, caseRecord, claimOf, exhibitOf, idOf, sourceOf } from './records.ts'
import { valuesFor } from './values.ts'

const { endsFit, entityType } = builtIn

/** One of every entity type and link type, each property with every kind of value, and one of every other record. */
export function everyType(): CaseState {
  const exhibits = [
    exhibitOf(1, 'Press article'),
    exhibitOf(2, 'Chain export', { mediaType: 'text/csv' } as Partial<CaseRecord>),
    exhibitOf(3, 'Page of the article', { parent: idOf('exhibit', 1), handling: 'RED' } as Partial<CaseRecord>),
    capturedPage(4),
    receivedMail(5),
  ]
  const sources = [
    sourceOf(1, 'Article on the theft', {
      exhibit: idOf('exhibit', 1),
      url: 'https://example.org/a',
    } as Partial<CaseRecord>),
    sourceOf(2, 'Chain records', { kind: 'chain record', exhibit: idOf('exhibit', 2) } as Partial<CaseRecord>),
    sourceOf(3, 'Report known second hand', { via: idOf('source', 1), handling: 'GREEN' } as Partial<CaseRecord>),
  ]
  const entities = entityTypes.map(entityOf)
  const links = linkTypes.map(linkOf)
  const subjects = [...entities, ...links]
  let count = 0
  const claims = subjects.flatMap(subject => propertiesOf(subject).flatMap(property => claimsOf(subject.id, property)))

  function claimsOf(subject: string, property: Property): CaseRecord[] {
    return valuesFor(property, idOf('exhibit', 2)).map(value => {
      const n = count++
      const cited = n % 4 === 0 ? {} : { source: idOf('source', 1 + (n % 3)), locator: `page ${1 + (n % 9)}` }
      const status = n % 11 === 0 ? (claimStatuses[(n / 11) % claimStatuses.length] ?? 'asserted') : 'asserted'
      const why = status === 'asserted' ? {} : { reason: `because of check ${n}` }
      return claimOf(n, subject, property.id, value, { ...cited, status, ...why })
    })
  }
  const events: CaseRecord[] = custodyActions.map((action, n) => ({
    id: idOf('custody-event', n),
    record: 'custody-event',
    exhibit: idOf('exhibit', 1 + (n % 3)),
    action,
    actor: by,
    at,
    purpose: 'Joint inquiry',
    recipient: 'K. Ito',
  }))
  const first = entities.map(entity => entity.id)
  return stateOf([
    caseRecord('One of everything'),
    ...exhibits,
    ...sources,
    ...subjects,
    ...claims,
    ...events,
    ...otherRecords(first, idOf('claim', 0), idOf('exhibit', 2)),
  ])
}

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
  return subject.record === 'link' ? (linkTypes.find(type => type.id === subject.type)?.properties ?? []) : []
}
