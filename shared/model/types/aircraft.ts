import type { EntityType } from '../entity-type.ts'
import { description, indicator, label, name, registration } from '../properties.ts'

export const aircraft: EntityType = {
  id: 'aircraft',
  title: 'Aircraft',
  plural: 'Aircraft',
  group: 'funds',
  icon: 'plane',
  help: 'An aeroplane, helicopter or drone.',
  also: ['plane', 'helicopter'],
  properties: [
    name,
    label,
    registration,
    {
      id: 'serial',
      title: 'Serial number',
      kind: 'identifier',
      options: { scheme: 'serial' },
      maps: { ftm: ['serialNumber'] },
    },
    {
      id: 'icao',
      title: 'ICAO address',
      kind: 'identifier',
      options: { scheme: 'ICAO' },
      maps: { ftm: ['icaoCode'] },
    },
    { id: 'model', title: 'Make and model', kind: 'text', many: true, maps: { ftm: ['model'] } },
    { id: 'flag', title: 'Flag', kind: 'country', maps: { ftm: ['country'] } },
    { id: 'built', title: 'Built', kind: 'date', maps: { ftm: ['buildDate'] } },
    { id: 'scrapped', title: 'Scrapped', kind: 'date' },
    indicator,
    description,
  ],
  caption: ['registration', 'name', 'label'],
  context: ['model', 'flag'],
  featured: ['registration', 'model', 'flag'],
  time: ['built', 'scrapped'],
  matches: ['registration', 'serial', 'icao'],
  maps: { ftm: 'Airplane' },
}
