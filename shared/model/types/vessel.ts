import type { EntityType } from '../entity-type.ts'
import { description, indicator, label, name, registration } from '../properties.ts'

export const vessel: EntityType = {
  id: 'vessel',
  title: 'Vessel',
  plural: 'Vessels',
  group: 'funds',
  icon: 'ship',
  help: 'A ship or boat. Its IMO number stays when name and flag change.',
  properties: [
    name,
    { id: 'former-name', title: 'Former name', kind: 'name', many: true },
    label,
    { id: 'imo', title: 'IMO number', kind: 'identifier', options: { scheme: 'IMO' } },
    { id: 'mmsi', title: 'MMSI', kind: 'identifier', options: { scheme: 'MMSI' }, many: true },
    { id: 'call-sign', title: 'Call sign', kind: 'identifier', options: { scheme: 'call sign' }, many: true },
    registration,
    { id: 'flag', title: 'Flag', kind: 'country', many: true },
    { id: 'former-flag', title: 'Former flag', kind: 'country', many: true },
    { id: 'kind', title: 'Kind', kind: 'text', many: true },
    { id: 'tonnage', title: 'Gross tonnage', kind: 'number' },
    { id: 'built', title: 'Built', kind: 'date' },
    { id: 'scrapped', title: 'Scrapped', kind: 'date' },
    indicator,
    description,
  ],
  caption: ['name', 'label', 'imo', 'former-name'],
  context: ['flag', 'imo'],
  featured: ['name', 'imo', 'flag', 'kind'],
  time: ['built', 'scrapped'],
  matches: ['imo', 'mmsi', 'call-sign'],
  maps: { ftm: 'Vessel' },
}
