import type { EntityType } from '../entity-type.ts'
import { alias, coordinates, country, description, label, name, postalAddress } from '../properties.ts'

export const location: EntityType = {
  id: 'location',
  title: 'Location',
  plural: 'Locations',
  group: 'state',
  icon: 'map-pin',
  help: 'A place on the map: a city, a border crossing, an address without a known use.',
  also: ['place', 'city', 'coordinates'],
  properties: [
    name,
    alias,
    label,
    country,
    postalAddress,
    coordinates,
    {
      id: 'precision',
      title: 'How precise',
      kind: 'choice',
      options: { choices: ['exact', 'street', 'city', 'region', 'country'] },
    },
    description,
  ],
  caption: ['name', 'label', 'postal-address'],
  context: ['country', 'precision'],
  featured: ['name', 'country', 'coordinates'],
  matches: ['name', 'postal-address', 'coordinates'],
  maps: { ftm: 'Address', stix: 'location', uco: 'Location' },
}
