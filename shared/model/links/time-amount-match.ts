import { fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, basis, date, description } from '../properties.ts'

export const timeAmountMatch: LinkType = {
  id: 'time-amount-match',
  title: 'time and amount match',
  reverse: 'time and amount match',
  group: 'correlation',
  help: 'What left here and arrived there fit in time and amount. It may be chance.',
  from: [...fundHolders, 'transaction', ...services],
  to: [...fundHolders, 'transaction', ...services],
  symmetric: true,
  correlation: true,
  properties: [amount, date, { id: 'gap', title: 'Time between', kind: 'text' }, basis, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
