import type { EntityType } from '../entity-type.ts'
import { country, description, end, label, registration, start } from '../properties.ts'

export const vehicle: EntityType = {
  id: 'vehicle',
  title: 'Vehicle',
  plural: 'Vehicles',
  group: 'funds',
  icon: 'car',
  help: 'A car, lorry or other road vehicle.',
  also: ['car', 'lorry', 'truck'],
  properties: [
    label,
    registration,
    { id: 'vin', title: 'Chassis number', kind: 'identifier', options: { scheme: 'VIN' } },
    { id: 'model', title: 'Make and model', kind: 'text', many: true, maps: { ftm: ['model'] } },
    { id: 'colour', title: 'Colour', kind: 'text', many: true },
    country,
    start,
    end,
    description,
  ],
  caption: ['registration', 'label', 'model', 'vin'],
  context: ['model', 'country'],
  featured: ['registration', 'model', 'country', 'vin'],
  time: ['start', 'end'],
  matches: ['registration', 'vin'],
  maps: { ftm: 'Vehicle' },
}
