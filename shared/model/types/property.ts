import type { EntityType } from '../entity-type.ts'
import { coordinates, country, description, end, label, name, postalAddress, start } from '../properties.ts'

export const property: EntityType = {
  id: 'property',
  title: 'Property',
  plural: 'Properties',
  group: 'funds',
  icon: 'key-round',
  help: 'Land or a building that somebody owns or lets. What happens inside makes it a host site.',
  properties: [
    name,
    label,
    postalAddress,
    {
      id: 'cadastre',
      title: 'Cadastral number',
      kind: 'identifier',
      options: { scheme: 'cadastre' },
      many: true,
      maps: { ftm: ['cadastralCode'] },
    },
    country,
    coordinates,
    { id: 'price', title: 'Price', kind: 'money', also: ['range'], many: true, maps: { ftm: ['amount'] } },
    { id: 'area', title: 'Area', kind: 'number', maps: { ftm: ['area'] } },
    start,
    end,
    description,
  ],
  caption: ['name', 'label', 'postal-address', 'cadastre'],
  context: ['country', 'postal-address'],
  featured: ['name', 'postal-address', 'country', 'cadastre'],
  time: ['start', 'end'],
  matches: ['postal-address', 'cadastre', 'coordinates'],
  maps: { ftm: 'RealEstate', uco: 'Location' },
}
