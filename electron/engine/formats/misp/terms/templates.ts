import { actors } from './actors.ts'
import type { Template } from './template.ts'
import { things } from './things.ts'

export const templates: ReadonlyMap<string, Template> = new Map([...actors, ...things].map(each => [each.name, each]))

/** The template of each entity type; "annotation", which is text alone, for every other. */
const byType: Readonly<Record<string, string>> = {
  address: 'coin-address',
  wallet: 'coin-address',
  'smart-contract': 'coin-address',
  transaction: 'cryptocurrency-transaction',
  'bank-account': 'bank-account',
  card: 'credit-card',
  exchange: 'organization',
  broker: 'organization',
  mixer: 'organization',
  bridge: 'organization',
  'defi-protocol': 'organization',
  company: 'organization',
  'front-company': 'organization',
  organisation: 'organization',
  'government-body': 'organization',
  team: 'organization',
  person: 'person',
  // A claimed identity must never stand there as a person.
  persona: 'identity',
  'hacker-group': 'intrusion-set',
  incident: 'incident',
  'ip-address': 'domain-ip',
  domain: 'domain-ip',
  website: 'url',
  'code-repository': 'url',
  'phone-number': 'phone',
  'social-profile': 'user-account',
  'job-profile': 'user-account',
  device: 'device',
  vehicle: 'vehicle',
  'host-site': 'geolocation',
  location: 'geolocation',
  country: 'geolocation',
  property: 'geolocation',
  file: 'file',
  document: 'report',
}

export const templateOf = (type: string): Template | undefined => templates.get(byType[type] ?? '')

/** Types of attributes for values that an entity's template has no place for. */
export const loose: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone-number',
  address: 'btc',
  iban: 'iban',
  bic: 'bic',
  hash: 'sha256',
  url: 'url',
}

/** MISP's own words for relationships; where it has none for a link type, ours goes out. */
export const relationships: Readonly<Record<string, string>> = {
  'attributed-to': 'attributed-to',
  'communicates-with': 'communicates-with',
  'derived-from': 'derived-from',
  'extracted-from': 'extracted-from',
  impersonates: 'impersonates',
  'located-at': 'located',
  'member-of': 'member-of',
  'mentioned-in': 'included-in',
  owns: 'owner-of',
  'owns-address': 'owner-of',
  operates: 'operator-of',
  'part-of': 'belongs-to',
  'related-to': 'related-to',
  'resolves-to': 'resolved-to',
  'same-as': 'same-as',
  supersedes: 'successor-of',
  targets: 'targets',
  uses: 'uses',
}

/** Where attributes of a type belong, and whether they may trigger detection; MISP's describeTypes. Others: Other, no. */
const placed = (category: string, detects: boolean, ...types: readonly string[]) =>
  types.map(type => [type, { category, detects }] as const)

export const defaults: ReadonlyMap<string, { readonly category: string; readonly detects: boolean }> = new Map([
  ...placed('Financial fraud', true, 'btc', 'dash', 'xmr', 'iban', 'bic', 'bank-account-nr', 'cc-number'),
  ...placed('Person', false, 'full-name', 'date-of-birth', 'place-of-birth', 'nationality', 'phone-number'),
  ...placed('Network activity', true, 'domain', 'ip-dst', 'url'),
  ...placed('Network activity', false, 'mac-address'),
  ...placed('Payload delivery', false, 'email-subject', 'email-message-id', 'email-header'),
  ...placed('Payload delivery', false, 'email-src-display-name', 'email-dst-display-name'),
  ...placed(
    'Payload delivery',
    true,
    'email-src',
    'email-dst',
    'filename',
    'md5',
    'sha1',
    'sha256',
    'sha384',
    'sha512',
  ),
  ...placed('Social network', true, 'email'),
  ...placed('Social network', false, 'github-repository'),
  ...placed('External analysis', false, 'link'),
  ...placed('Artifacts dropped', false, 'mime-type'),
])
