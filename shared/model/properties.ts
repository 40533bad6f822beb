import type { Property } from './entity-type.ts'

/** Properties many types share, so that the same thing has one name everywhere. */
export const name: Property = { id: 'name', title: 'Name', kind: 'name', many: true }
export const alias: Property = { id: 'alias', title: 'Also known as', kind: 'name', many: true }
/** Shown where nothing better is known, and never used to find duplicates: it is ours, not theirs. */
export const label: Property = {
  id: 'label',
  title: 'Called in this case',
  kind: 'text',
  many: true,
  help: 'What to call it while its name is not known, such as "exchange in Russia".',
}
export const title: Property = { id: 'title', title: 'Title', kind: 'text', many: true }
export const description: Property = { id: 'description', title: 'Description', kind: 'text', many: true }
export const country: Property = { id: 'country', title: 'Country', kind: 'country', many: true }
export const jurisdiction: Property = { id: 'jurisdiction', title: 'Jurisdiction', kind: 'country', many: true }
export const postalAddress: Property = { id: 'postal-address', title: 'Postal address', kind: 'text', many: true }
export const coordinates: Property = { id: 'coordinates', title: 'Coordinates', kind: 'coordinates' }
export const url: Property = { id: 'url', title: 'Web address', kind: 'url', many: true }
export const email: Property = { id: 'email', title: 'E-mail', kind: 'email', many: true }
export const phone: Property = { id: 'phone', title: 'Phone', kind: 'phone', many: true }
export const identifier: Property = { id: 'identifier', title: 'Identifier', kind: 'identifier', many: true }
export const registration: Property = {
  id: 'registration',
  title: 'Registration number',
  kind: 'identifier',
  many: true,
  options: { scheme: 'registration' },
}
export const activity: Property = { id: 'activity', title: 'Declared activity', kind: 'text', many: true }
export const operator: Property = { id: 'operator', title: 'Run by', kind: 'name', many: true }

/** When it was, began, or is known for: a partial date or a range. */
export const date: Property = { id: 'date', title: 'Date', kind: 'date', also: ['date-range'] }
export const start: Property = { id: 'start', title: 'From', kind: 'date' }
export const end: Property = { id: 'end', title: 'Until', kind: 'date' }

export const amount: Property = { id: 'amount', title: 'Amount', kind: 'money', also: ['range'] }
/** What the amount was worth in money of the day; its source is whoever set the price. */
export const worth: Property = { id: 'worth', title: 'Worth at the time', kind: 'money', also: ['range'] }
export const transactionHash: Property = { id: 'transaction', title: 'Transaction hash', kind: 'hash', many: true }
/** The size of a holding in per cent. */
export const share: Property = { id: 'share', title: 'Share in per cent', kind: 'number', also: ['range'] }
export const account: Property = { id: 'account', title: 'Account number', kind: 'identifier', many: true }

/** An address on a chain; how its source spelled it stays in the claim. */
export const chainAddress: Property = { id: 'address', title: 'Address on a chain', kind: 'address', many: true }
export const chain: Property = { id: 'chain', title: 'Chain', kind: 'text', many: true }
/** What somebody else calls an address: a claim about it, never its name. */
export const tag: Property = { id: 'tag', title: 'Tag', kind: 'text', many: true }

export const role: Property = { id: 'role', title: 'Role', kind: 'text', many: true }
export const skills: Property = { id: 'skills', title: 'Skills', kind: 'text', many: true }
export const photo: Property = { id: 'photo', title: 'Photo', kind: 'file', many: true }
export const photoHash: Property = { id: 'photo-hash', title: 'Hash of the photo', kind: 'hash', many: true }
export const hash: Property = { id: 'hash', title: 'Hash', kind: 'hash', many: true }
export const heldFile: Property = { id: 'file', title: 'File', kind: 'file', many: true }
export const platform: Property = { id: 'platform', title: 'Platform', kind: 'text', many: true }
export const handle: Property = { id: 'handle', title: 'Handle', kind: 'text', many: true }
export const payout: Property = { id: 'payout', title: 'How it is paid out', kind: 'text', many: true }

/** What a judgement rests on, so that another can weigh it. */
export const basis: Property = {
  id: 'basis',
  title: 'Basis',
  kind: 'text',
  many: true,
  help: 'What this rests on: the method, the tool and its version, or the reasoning.',
}
/** A sign that something is not what it seems; shown as a badge. */
export const indicator: Property = { id: 'indicator', title: 'Indicator', kind: 'text', many: true }
