import type { TypeRecord } from '#shared/model/own-types.ts'
import { at, by, idOf } from './records.ts'

const added = { author: by, at }
const balloon = idOf('entity-type', 1)

/** Types and properties that a case has beside the built-in ones: of entities, of links, and more of those of every case. */
export const ownTypes: readonly TypeRecord[] = [
  {
    ...{ id: balloon, record: 'entity-type', title: 'Spy balloon', plural: 'Spy balloons' },
    ...{ base: 'aircraft', group: 'state', icon: 'cloud', help: 'Carried by the wind, and not only by it.' },
    ...added,
  },
  {
    ...{ id: idOf('entity-type', 2), record: 'entity-type', title: 'Курьер «Альфа»' },
    ...{ base: 'person', group: 'crime', hue: 'teal', icon: 'footprints', ...added },
  },
  {
    ...{ id: idOf('link-type', 1), record: 'link-type', title: 'couriers for', reverse: 'has as courier' },
    ...{ base: 'represents', ...added },
  },
  property(1, balloon, 'Altitude', { kind: 'number' }),
  property(2, balloon, 'Mission code', { kind: 'text', many: true, caption: true }),
  property(3, balloon, 'Fate', { kind: 'choice', choices: ['aloft', 'shot down'] }),
  property(4, 'vessel', 'Price asked', { kind: 'money' }),
  property(5, idOf('link-type', 1), 'Route', { kind: 'text', many: true }),
  property(6, 'paid', 'Fee', { kind: 'money' }),
]

type Property = Extract<TypeRecord, { record: 'custom-property' }>

function property(n: number, of: string, title: string, rest: Pick<Property, 'kind'> & Partial<Property>): Property {
  return { ...rest, order: n, id: idOf('custom-property', n), record: 'custom-property', of, title, ...added }
}
