import { accounts, actors, contactPoints } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const registeredBy: LinkType = {
  id: 'registered-by',
  title: 'registered by',
  reverse: 'registered',
  group: 'digital',
  help: 'Set up or registered by this person, body or mailbox.',
  also: ['registrant', 'whois'],
  from: ['website', 'domain', 'ip-address', ...contactPoints, 'code-repository', ...accounts, 'wallet'],
  to: [...actors, 'email-address', 'phone-number'],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['website', 'email', 'phone'] },
}
