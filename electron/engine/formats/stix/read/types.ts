/** What the objects of STIX become here, as data. Types not named have no counterpart. */

export const entityFor: Readonly<Record<string, string>> = {
  identity: 'organisation',
  'intrusion-set': 'hacker-group',
  'threat-actor': 'hacker-group',
  malware: 'malware',
  'attack-pattern': 'technique',
  campaign: 'campaign',
  incident: 'incident',
  infrastructure: 'device',
  tool: 'file',
  location: 'location',
  report: 'document',
  grouping: 'document',
  'ipv4-addr': 'ip-address',
  'ipv6-addr': 'ip-address',
  'domain-name': 'domain',
  url: 'website',
  'email-addr': 'email-address',
  'email-message': 'event',
  'mac-addr': 'device',
  'user-account': 'social-profile',
  file: 'file',
  'cryptocurrency-wallet': 'wallet',
  'cryptocurrency-transaction': 'transaction',
  'bank-account': 'bank-account',
  'payment-card': 'card',
  'phone-number': 'phone-number',
}

export const identityClasses: Readonly<Record<string, string>> = {
  individual: 'person',
  group: 'team',
  organization: 'organisation',
  system: 'device',
}

/** A class of identities, such as a sector, is nobody: what is said of it is said in words of whatever it is about. */
export const isClass = (object: { readonly [name: string]: unknown }): boolean => object['identity_class'] === 'class'

/** Why the others are left unread. */
export const whyUnread: Readonly<Record<string, string>> = {
  identity: 'a sector or other class is nobody here: relationships to it are kept in words',
  'course-of-action': 'advice is not a thing here: relationships to it are kept in words',
  vulnerability: 'a weakness is not a thing here: relationships to it are kept in words',
  indicator: 'its pattern is more than one value of one observable',
  'language-content': 'translations are not read',
  'extension-definition': 'it declares an extension and says nothing of the case',
}

/** Our link types for relationships of other names; `back` where ours leads the other way. */
export const relationshipFor: Readonly<Record<string, readonly [type: string, back?: 'back']>> = {
  'consists-of': ['part-of', 'back'],
  'has-member': ['member-of', 'back'],
  'originates-from': ['operates-from'],
  'belongs-to': ['part-of'],
  compromises: ['exploited'],
  hosts: ['hosted-at', 'back'],
}

/** References inside an object, as links from it; of the rest the file's own word is kept. */
export const referenceFor: Readonly<Record<string, readonly [type: string, back?: 'back']>> = {
  resolves_to_refs: ['resolves-to'],
  belongs_to_ref: ['controls-profile', 'back'],
  holder_ref: ['controls', 'back'],
  issuer_ref: ['kept-at'],
}

/** Told by the object itself or read elsewhere: never a claim. */
export const structure: ReadonlySet<string> = new Set([
  'type',
  'spec_version',
  'id',
  'created',
  'modified',
  'revoked',
  'object_marking_refs',
  'granular_markings',
  'object_refs',
  'extensions',
  'created_by_ref',
  'source_ref',
  'target_ref',
  'relationship_type',
  'longitude',
  'precision',
  'pattern_type',
  'pattern_version',
])

/** Properties of STIX under another name than we write. */
export const propertyFor: Readonly<Record<string, string>> = {
  address: 'address',
  contact_information: 'email',
  objective: 'goal',
  subject: 'name',
  date: 'date',
  malware_types: 'kind',
}

/** What opens an account must not come to lie in a case. */
export const secrets: ReadonlySet<string> = new Set(['credential', 'security_code', 'decryption_key'])
