import { templates } from '../terms/templates.ts'

/** The type of ours for each object template of MISP; an object of any other is taken for what its attributes are. */
export const typeOfObject: ReadonlyMap<string, string> = new Map([
  ['person', 'person'],
  ['organization', 'organisation'],
  ['legal-entity', 'company'],
  ['intrusion-set', 'hacker-group'],
  ['threat-actor', 'hacker-group'],
  ['incident', 'incident'],
  ['malware', 'malware'],
  ['attack-pattern', 'technique'],
  ['coin-address', 'address'],
  ['cryptocurrency-transaction', 'transaction'],
  ['bank-account', 'bank-account'],
  ['credit-card', 'card'],
  ['user-account', 'social-profile'],
  ['file', 'file'],
  // As CASE has it: whoever it names stands in words, for one entity cannot be both sender and recipient.
  ['email', 'event'],
  ['url', 'website'],
  ['phone', 'phone-number'],
  ['device', 'device'],
  ['vehicle', 'vehicle'],
  ['geolocation', 'location'],
  ['report', 'document'],
])

/** Our property for a relation of a template: what the exporter writes, read backwards. */
export function propertyOfRelation(template: string, relation: string): string | undefined {
  const relations = Object.entries(templates.get(template)?.relations ?? {})
  return relations.find(([, each]) => each.relation === relation)?.[0] ?? common[relation]
}

const common: Readonly<Record<string, string>> = {
  name: 'name',
  alias: 'alias',
  aliases: 'alias',
  description: 'description',
  text: 'description',
  summary: 'description',
  latitude: '',
  longitude: '',
}

/** MISP's relationship types that mean a link type of ours. Our own ids are taken as they are. */
export const linkOfRelationship: ReadonlyMap<string, string> = new Map([
  ['located', 'located-at'],
  ['owner-of', 'owns'],
  ['operator-of', 'operates'],
  ['belongs-to', 'part-of'],
  ['included-in', 'part-of'],
  ['contained-within', 'part-of'],
  ['header-of', 'part-of'],
  ['resolved-to', 'resolves-to'],
  ['successor-of', 'supersedes'],
  ['used-by', 'uses'],
])

/** What a galaxy's clusters are: groups, techniques or malware; those of any other galaxy are words. */
export function typeOfGalaxy(galaxy: string): string | undefined {
  if (/threat-actor|intrusion-set|activity-group/.test(galaxy)) return 'hacker-group'
  if (/attack-pattern/.test(galaxy)) return 'technique'
  return /malware|malpedia|ransomware|\brat\b|backdoor|banker|botnet|stealer|exploit-kit/.test(galaxy)
    ? 'malware'
    : undefined
}
