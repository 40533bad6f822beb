/** The objects of STIX 2.1 that a case can become, as data: what each may say and in what form. */

/** How a value of ours is written under a property; see field-values.ts. */
export type FieldForm =
  | 'text'
  | 'texts'
  | 'joined'
  | 'from'
  | 'to'
  | 'alpha-2'
  | 'alpha-3'
  | 'latitude'
  | 'hashes'
  | 'whole'
  | 'asset'
  | 'digits'
  | 'url'
  | 'host'
  | 'email'
  | 'ipv4'
  | 'ipv6'
  | 'mac'
  | 'card'
  | 'published'

export interface ObjectType {
  readonly fields: Readonly<Record<string, FieldForm>>
  /** Every set of properties that is enough; one of them must be there in full. */
  readonly needs: readonly (readonly string[])[]
  /** An observable, and what its id is made of. */
  readonly contributing?: readonly string[]
  /** The extension that declares it; absent for what STIX has itself. */
  readonly extension?: string
  /** What it becomes where it cannot be made, or the reader knows no extensions. */
  readonly instead?: string
}

const seen = { first_seen: 'from', last_seen: 'to' } as const
const named = { name: 'text', aliases: 'texts', description: 'joined' } as const
const byName = [['name']] as const

export const objectTypes: Readonly<Record<string, ObjectType>> = {
  identity: {
    fields: { name: 'text', description: 'joined', roles: 'texts', contact_information: 'joined' },
    needs: byName,
  },
  'intrusion-set': { fields: { ...named, ...seen, goals: 'texts' }, needs: byName },
  campaign: { fields: { ...named, ...seen, objective: 'joined' }, needs: byName },
  infrastructure: { fields: { ...named, ...seen }, needs: byName },
  'attack-pattern': { fields: named, needs: byName },
  malware: { fields: { ...named, ...seen, malware_types: 'texts' }, needs: byName },
  incident: { fields: { name: 'text', description: 'joined' }, needs: byName },
  report: { fields: { name: 'text', description: 'joined', published: 'published' }, needs: [['name', 'published']] },
  grouping: { fields: { name: 'text', description: 'joined' }, needs: byName },
  location: {
    fields: { name: 'text', description: 'joined', country: 'alpha-2', latitude: 'latitude', street_address: 'text' },
    needs: [['country'], ['latitude']],
  },
  'ipv4-addr': { fields: { value: 'ipv4' }, needs: [['value']], contributing: ['value'], instead: 'ipv6-addr' },
  'ipv6-addr': { fields: { value: 'ipv6' }, needs: [['value']], contributing: ['value'] },
  'domain-name': { fields: { value: 'host' }, needs: [['value']], contributing: ['value'], instead: 'infrastructure' },
  url: { fields: { value: 'url' }, needs: [['value']], contributing: ['value'], instead: 'infrastructure' },
  'email-addr': { fields: { value: 'email', display_name: 'text' }, needs: [['value']], contributing: ['value'] },
  // Only exhibits are e-mails (captures.ts).
  'email-message': { fields: {}, needs: [], contributing: ['from_ref', 'subject'] },
  'mac-addr': { fields: { value: 'mac' }, needs: [['value']], contributing: ['value'], instead: 'infrastructure' },
  'user-account': {
    fields: {
      user_id: 'text',
      account_login: 'text',
      account_type: 'text',
      display_name: 'text',
      account_created: 'from',
      account_expires: 'to',
    },
    needs: [['user_id'], ['account_login'], ['display_name']],
    contributing: ['account_type', 'user_id', 'account_login'],
  },
  file: {
    fields: { name: 'text', hashes: 'hashes', size: 'whole', mime_type: 'text' },
    needs: [['name'], ['hashes']],
    contributing: ['hashes', 'name'],
  },
  'cryptocurrency-wallet': {
    fields: { value: 'text' },
    needs: [['value']],
    contributing: ['value'],
    extension: 'extension-definition--be78509e-6958-51b1-8b26-d17ee0eba2d7',
    instead: 'infrastructure',
  },
  'cryptocurrency-transaction': {
    fields: { value: 'text', symbol: 'asset', execution_time: 'from' },
    needs: [['value']],
    contributing: ['value'],
    extension: 'extension-definition--151d042d-4dcf-5e44-843f-1024440318e5',
  },
  'bank-account': {
    fields: { account_number: 'text', iban: 'text', bic: 'text', currency: 'text', country: 'alpha-3' },
    needs: [['iban'], ['account_number']],
    contributing: ['iban', 'account_number'],
    extension: 'extension-definition--f19f3291-6a84-5674-b311-d75a925d5bd9',
    instead: 'user-account',
  },
  'payment-card': {
    fields: { value: 'text', format: 'card', start_date: 'from', expiration_date: 'to' },
    needs: [['value']],
    contributing: ['value'],
    extension: 'extension-definition--b160c6ee-26b6-591c-8885-c192db67cac9',
    instead: 'user-account',
  },
  'phone-number': {
    fields: { value: 'digits', country: 'alpha-3', provider: 'text' },
    needs: [['value']],
    contributing: ['value'],
    extension: 'extension-definition--14a97ee2-e666-5ada-a6bd-b7177f79e211',
    instead: 'user-account',
  },
}

export const relationshipFields: Readonly<Record<string, FieldForm>> = {
  description: 'joined',
  start_time: 'from',
  stop_time: 'to',
}
