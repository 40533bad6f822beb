import type { Property } from './entity-type.ts'

/** Properties many types share, so that the same thing has one name everywhere. */
export const name: Property = {
  id: 'name',
  title: 'Name',
  kind: 'name',
  many: true,
  maps: { ftm: ['name'], stix: ['name', 'display_name', 'aliases'] },
}
export const alias: Property = {
  id: 'alias',
  title: 'Also known as',
  kind: 'name',
  many: true,
  maps: { ftm: ['alias'], stix: ['aliases'] },
}
/** Shown where nothing better is known, and never used to find duplicates: it is ours, not theirs. */
export const label: Property = {
  id: 'label',
  title: 'Called in this case',
  kind: 'text',
  many: true,
  help: 'What to call it while its name is not known, such as "exchange in Russia".',
}
export const title: Property = {
  id: 'title',
  title: 'Title',
  kind: 'text',
  many: true,
  maps: { ftm: ['title', 'name'], stix: ['name'] },
}
export const description: Property = {
  id: 'description',
  title: 'Description',
  kind: 'text',
  many: true,
  maps: { ftm: ['description'], stix: ['description'] },
}
export const country: Property = {
  id: 'country',
  title: 'Country',
  kind: 'country',
  many: true,
  maps: { ftm: ['country'], stix: ['country'] },
}
export const jurisdiction: Property = {
  id: 'jurisdiction',
  title: 'Jurisdiction',
  kind: 'country',
  many: true,
  maps: { ftm: ['jurisdiction'] },
}
export const postalAddress: Property = {
  id: 'postal-address',
  title: 'Postal address',
  kind: 'text',
  many: true,
  maps: { ftm: ['full', 'address'], stix: ['street_address'] },
}
export const coordinates: Property = {
  id: 'coordinates',
  title: 'Coordinates',
  kind: 'coordinates',
  maps: { ftm: ['latitude'], stix: ['latitude'] },
}
export const url: Property = {
  id: 'url',
  title: 'Web address',
  kind: 'url',
  many: true,
  maps: { ftm: ['website', 'sourceUrl'], stix: ['value'] },
}
export const email: Property = {
  id: 'email',
  title: 'E-mail',
  kind: 'email',
  many: true,
  maps: { ftm: ['email'], stix: ['contact_information'] },
}
export const phone: Property = {
  id: 'phone',
  title: 'Phone',
  kind: 'phone',
  many: true,
  maps: { ftm: ['phone'], stix: ['contact_information'] },
}
export const identifier: Property = {
  id: 'identifier',
  title: 'Identifier',
  kind: 'identifier',
  many: true,
  maps: { ftm: ['idNumber', 'projectId'] },
}
export const registration: Property = {
  id: 'registration',
  title: 'Registration number',
  kind: 'identifier',
  many: true,
  options: { scheme: 'registration' },
  maps: { ftm: ['registrationNumber'] },
}
export const activity: Property = {
  id: 'activity',
  title: 'Declared activity',
  kind: 'text',
  many: true,
  maps: { ftm: ['sector'] },
}
export const operator: Property = { id: 'operator', title: 'Run by', kind: 'name', many: true }

/** When it was, began, or is known for: a partial date or a range. */
export const date: Property = {
  id: 'date',
  title: 'Date',
  kind: 'date',
  also: ['date-range'],
  maps: { ftm: ['date', 'creationDate'], stix: ['execution_time', 'published', 'start_time'] },
}
export const start: Property = {
  id: 'start',
  title: 'From',
  kind: 'date',
  maps: {
    ftm: ['startDate', 'incorporationDate', 'openingDate', 'inceptionDate'],
    stix: ['first_seen', 'start_time', 'account_created', 'start_date'],
  },
}
export const end: Property = {
  id: 'end',
  title: 'Until',
  kind: 'date',
  maps: {
    ftm: ['endDate', 'dissolutionDate', 'closingDate'],
    stix: ['last_seen', 'stop_time', 'account_expires', 'expiration_date'],
  },
}

export const amount: Property = {
  id: 'amount',
  title: 'Amount',
  kind: 'money',
  also: ['range'],
  maps: { ftm: ['amount'], stix: ['symbol'] },
}
/** What the amount was worth in money of the day; its source is whoever set the price. */
export const worth: Property = {
  id: 'worth',
  title: 'Worth at the time',
  kind: 'money',
  also: ['range'],
  maps: { ftm: ['amountUsd', 'amountEur'] },
}
export const transactionHash: Property = {
  id: 'transaction',
  title: 'Transaction hash',
  kind: 'hash',
  many: true,
  maps: { ftm: ['transactionNumber'] },
}
/** The size of a holding in per cent. */
export const share: Property = {
  id: 'share',
  title: 'Share in per cent',
  kind: 'number',
  also: ['range'],
  maps: { ftm: ['percentage'] },
}
export const account: Property = { id: 'account', title: 'Account number', kind: 'identifier', many: true }

/** An address on a chain; how its source spelled it stays in the claim. */
export const chainAddress: Property = {
  id: 'address',
  title: 'Address on a chain',
  kind: 'address',
  many: true,
  maps: { ftm: ['publicKey'], stix: ['value'] },
}
export const chain: Property = { id: 'chain', title: 'Chain', kind: 'text', many: true }
/** Of what can only ever be on one. */
export const oneChain: Property = { id: 'chain', title: 'Chain', kind: 'text' }
/** What somebody else calls an address: a claim about it, never its name. */
export const tag: Property = { id: 'tag', title: 'Tag', kind: 'text', many: true, maps: { ftm: ['keywords'] } }

export const role: Property = {
  id: 'role',
  title: 'Role',
  kind: 'text',
  many: true,
  maps: { ftm: ['role', 'position'], stix: ['roles'] },
}
export const skills: Property = { id: 'skills', title: 'Skills', kind: 'text', many: true }
export const photo: Property = { id: 'photo', title: 'Photo', kind: 'file', many: true, maps: { ftm: ['proof'] } }
export const photoHash: Property = { id: 'photo-hash', title: 'Hash of the photo', kind: 'hash', many: true }
export const hash: Property = {
  id: 'hash',
  title: 'Hash',
  kind: 'hash',
  many: true,
  maps: { ftm: ['contentHash'], stix: ['hashes'] },
}
export const heldFile: Property = { id: 'file', title: 'File', kind: 'file', many: true, maps: { ftm: ['proof'] } }
export const platform: Property = {
  id: 'platform',
  title: 'Platform',
  kind: 'text',
  many: true,
  maps: { ftm: ['service'], stix: ['account_type'] },
}
export const handle: Property = {
  id: 'handle',
  title: 'Handle',
  kind: 'text',
  many: true,
  maps: { ftm: ['username'], stix: ['account_login'] },
}
export const payout: Property = { id: 'payout', title: 'How it is paid out', kind: 'text', many: true }

/** What a judgement rests on, so that another can weigh it. */
export const basis: Property = {
  id: 'basis',
  title: 'Basis',
  kind: 'text',
  many: true,
  help: 'What this rests on: the method, the tool and its version, or the reasoning.',
  maps: { ftm: ['criteria'] },
}
/** A sign that something is not what it seems; shown as a badge. */
export const indicator: Property = { id: 'indicator', title: 'Indicator', kind: 'text', many: true }

/** As a register of companies says it. */
export const companyStatus: Property = {
  id: 'status',
  title: 'Status',
  kind: 'choice',
  options: { choices: ['active', 'dormant', 'dissolved', 'struck off', 'unknown'] },
  maps: { ftm: ['status'] },
}
