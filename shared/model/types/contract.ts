import type { EntityType } from '../entity-type.ts'
import { description, end, hash, heldFile, label, start, title } from '../properties.ts'

export const contract: EntityType = {
  id: 'contract',
  title: 'Contract',
  plural: 'Contracts',
  group: 'documents',
  icon: 'signature',
  help: 'An agreement on work, services or goods.',
  also: ['agreement'],
  properties: [
    title,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['employment', 'services', 'supply', 'lease', 'loan', 'sale', 'other'] },
      maps: { ftm: ['type'] },
    },
    { id: 'number', title: 'Number', kind: 'identifier', many: true },
    { id: 'party', title: 'Party named in it', kind: 'name', many: true },
    { id: 'pay', title: 'Pay or price', kind: 'money', also: ['range'], maps: { ftm: ['amount'] } },
    { id: 'signed', title: 'Signed on', kind: 'date', maps: { ftm: ['contractDate'] } },
    start,
    end,
    heldFile,
    hash,
    description,
  ],
  caption: ['title', 'label', 'number'],
  context: ['kind', 'pay'],
  featured: ['title', 'kind', 'signed', 'pay'],
  time: ['start', 'end'],
  matches: ['number', 'hash'],
  maps: { ftm: 'Contract', uco: 'File' },
}
