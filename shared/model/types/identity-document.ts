import type { EntityType } from '../entity-type.ts'
import { country, description, end, heldFile, indicator, label, name, photo, photoHash, start } from '../properties.ts'

export const identityDocument: EntityType = {
  id: 'identity-document',
  title: 'Identity document',
  plural: 'Identity documents',
  group: 'documents',
  icon: 'id-card',
  help: 'A passport, identity card, licence or certificate, real or forged.',
  properties: [
    { id: 'number', title: 'Number', kind: 'identifier', maps: { ftm: ['number'] } },
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: [
          'passport',
          'identity card',
          'driving licence',
          'residence permit',
          'diploma',
          'bank statement',
          'other',
        ],
      },
      maps: { ftm: ['type'] },
    },
    name,
    { id: 'issuer', title: 'Issued by', kind: 'name', many: true, maps: { ftm: ['authority'] } },
    country,
    {
      id: 'verdict',
      title: 'Is it genuine?',
      kind: 'choice',
      options: { choices: ['genuine', 'forged', 'altered', 'stolen', 'not examined'] },
    },
    start,
    end,
    photo,
    photoHash,
    heldFile,
    indicator,
    description,
  ],
  caption: ['number', 'label', 'name'],
  context: ['kind', 'country'],
  featured: ['number', 'kind', 'country', 'verdict'],
  time: ['start', 'end'],
  matches: ['number', 'photo-hash'],
  maps: { ftm: 'Identification', uco: 'IdentifierFacet' },
}
