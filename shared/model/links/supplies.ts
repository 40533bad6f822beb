import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description } from '../properties.ts'

export const supplies: LinkType = {
  id: 'supplies',
  title: 'supplies',
  reverse: 'supplied by',
  group: 'corporate',
  help: 'Delivers goods, equipment or services.',
  from: [...actors, 'country'],
  to: [...actors, 'country', 'programme', 'project', 'host-site'],
  properties: [{ id: 'goods', title: 'Goods or services', kind: 'text', many: true }, amount, date, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
