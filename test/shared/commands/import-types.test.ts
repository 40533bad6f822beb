import { expect, test } from 'vitest'
import { recordsAsHere, typesHere } from '#shared/commands/import-types.ts'
import { catalogueOf } from '#shared/model/catalogue.ts'
import type { TypeRecord } from '#shared/model/own-types.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { at, by, idOf } from '../../support/cases/records.ts'

const added = { author: by, at }
const type = (n: number, rest: object = {}) =>
  ({
    ...{ id: idOf('entity-type', n), record: 'entity-type', title: 'Spy balloon', base: 'aircraft' },
    ...{ group: 'state', icon: 'cloud', ...added, ...rest },
  }) as TypeRecord
const linkType = (n: number, rest: object = {}) =>
  ({
    ...{ id: idOf('link-type', n), record: 'link-type', title: 'pilots', reverse: 'piloted by', base: 'controls' },
    ...{ ...added, ...rest },
  }) as TypeRecord
const fate = (n: number, of: string, rest: object = {}) =>
  ({
    ...{ id: idOf('custom-property', n), record: 'custom-property', of, title: 'Fate', kind: 'choice', order: n },
    ...{ choices: ['aloft', 'shot down'], ...added, ...rest },
  }) as TypeRecord

const here = catalogueOf([
  ...[type(1), fate(1, idOf('entity-type', 1)), linkType(1)],
  ...[fate(2, 'vessel'), type(3, { title: 'Old one', removed: true })],
])
const file = (records: readonly TypeRecord[]) => {
  const held = typesHere(here, records as readonly CaseRecord[])
  return {
    ids: Object.fromEntries(held.ids),
    noted: held.noted.map(({ where, why }) => [where, why.includes('differ')]),
  }
}
const one = idOf('entity-type', 11)
const own = idOf('custom-property', 11)
const isThat = { [one]: idOf('entity-type', 1), [own]: idOf('custom-property', 1) }

test.each<[string, readonly TypeRecord[], ReturnType<typeof file>]>([
  ['the same', [type(11), fate(11, one)], { ids: isThat, noted: [['Spy balloon', false]] }],
  [
    'spelled and drawn otherwise, its choices in another order',
    [
      type(11, { title: ' spy BALLOON', icon: 'star', group: 'crime' }),
      fate(11, one, { choices: ['shot down', 'aloft'] }),
    ],
    { ids: isThat, noted: [[' spy BALLOON', false]] },
  ],
  ['on another base', [type(11, { base: 'vessel' }), fate(11, one)], { ids: {}, noted: [['Spy balloon', true]] }],
  ['without its property', [type(11)], { ids: {}, noted: [['Spy balloon', true]] }],
  [
    'with one more',
    [type(11), fate(11, one), fate(12, one, { title: 'Place' })],
    { ids: {}, noted: [['Spy balloon', true]] },
  ],
  [
    'with another kind',
    [type(11), fate(11, one, { kind: 'text', choices: undefined })],
    { ids: {}, noted: [['Spy balloon', true]] },
  ],
  [
    'with one choice more',
    [type(11), fate(11, one, { choices: ['aloft', 'shot down', 'lost'] })],
    { ids: {}, noted: [['Spy balloon', true]] },
  ],
  ['with several values', [type(11), fate(11, one, { many: true })], { ids: {}, noted: [['Spy balloon', true]] }],
  ['called by it', [type(11), fate(11, one, { caption: true })], { ids: {}, noted: [['Spy balloon', true]] }],
  ['known by its id', [type(1), fate(1, idOf('entity-type', 1))], { ids: {}, noted: [] }],
  ['taken out there', [type(11, { removed: true }), fate(11, one)], { ids: {}, noted: [] }],
  ['taken out here', [type(11, { title: 'Old one' })], { ids: {}, noted: [] }],
  [
    'a link, the same',
    [linkType(11)],
    { ids: { [idOf('link-type', 11)]: idOf('link-type', 1) }, noted: [['pilots', false]] },
  ],
  ['a link that reads otherwise back', [linkType(11, { reverse: 'flown by' })], { ids: {}, noted: [['pilots', true]] }],
  [
    'a property of a built-in type',
    [fate(11, 'vessel')],
    { ids: { [own]: idOf('custom-property', 2) }, noted: [['Fate (Vessel)', false]] },
  ],
  ['another one of it', [fate(11, 'vessel', { many: true })], { ids: {}, noted: [['Fate (Vessel)', true]] }],
  ['of another built-in type', [fate(11, 'person')], { ids: {}, noted: [] }],
])('a type of a file is that of the case or another: %s', (_, records, expected) => {
  expect(file(records)).toEqual(expected)
})

test('of several that the case has under one name it is the one that says the same, whichever was there first', () => {
  const other = idOf('entity-type', 5)
  const catalogue = catalogueOf([
    ...[type(4, { base: 'vessel' }), type(5), fate(5, other)],
    ...[fate(6, 'vessel', { many: true }), fate(7, 'vessel')],
  ])
  const records = [type(11), fate(11, one), fate(12, 'vessel')] as readonly CaseRecord[]
  expect(Object.fromEntries(typesHere(catalogue, records).ids)).toEqual({
    [one]: other,
    [own]: idOf('custom-property', 5),
    [idOf('custom-property', 12)]: idOf('custom-property', 7),
  })
})

test('two properties of one name are not both the one here', () => {
  const held = idOf('entity-type', 4)
  const catalogue = catalogueOf([type(4), fate(4, held), fate(5, held, { title: 'Place' })])
  const records = [type(11), fate(11, one), fate(12, one)] as readonly CaseRecord[]
  expect(typesHere(catalogue, records).ids.size).toBe(0)
})

test('what speaks of a type that is here speaks of it by its id here, wherever in a record it stands', () => {
  const records = [
    ...[type(11), fate(11, one)],
    { record: 'entity', id: 'en_1', type: one },
    { record: 'claim', id: 'cl_1', subject: 'en_1', property: own, value: { kind: 'choice', choice: 'aloft' } },
    { record: 'dossier', id: 'do_1', scope: { of: 'filter', filter: { types: [one, 'person'] } } },
  ] as unknown as readonly CaseRecord[]
  expect(recordsAsHere(records, typesHere(here, records))).toEqual([
    { record: 'entity', id: 'en_1', type: idOf('entity-type', 1) },
    expect.objectContaining({ property: idOf('custom-property', 1) }),
    expect.objectContaining({ scope: { of: 'filter', filter: { types: [idOf('entity-type', 1), 'person'] } } }),
  ])
})
