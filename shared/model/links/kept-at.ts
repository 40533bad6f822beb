import { fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { account, description, end, start } from '../properties.ts'

export const keptAt: LinkType = {
  id: 'kept-at',
  title: 'kept at',
  reverse: 'keeps',
  group: 'control',
  help: 'The account or custodial wallet is kept by this bank, exchange or service.',
  from: fundHolders,
  to: [...services, 'company', 'front-company', 'organisation'],
  properties: [account, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
