import type { Property } from './entity-type.ts'

/** Properties many types share, so that the same thing has one name everywhere. */
export const name: Property = { id: 'name', title: 'Name', kind: 'name', many: true }
export const alias: Property = { id: 'alias', title: 'Also known as', kind: 'name', many: true }
export const description: Property = { id: 'description', title: 'Description', kind: 'text', many: true }
export const country: Property = { id: 'country', title: 'Country', kind: 'country', many: true }
export const url: Property = { id: 'url', title: 'Web address', kind: 'url', many: true }
export const identifier: Property = { id: 'identifier', title: 'Identifier', kind: 'identifier', many: true }
/** When it was, began, or is known for: a partial date or a range. */
export const date: Property = { id: 'date', title: 'Date', kind: 'date', also: ['date-range'] }
export const start: Property = { id: 'start', title: 'From', kind: 'date' }
export const end: Property = { id: 'end', title: 'Until', kind: 'date' }
export const amount: Property = { id: 'amount', title: 'Amount', kind: 'money', also: ['range'] }
export const photo: Property = { id: 'photo', title: 'Photo', kind: 'file', many: true }
/** A sign that something is not what it seems; shown as a badge. */
export const indicator: Property = { id: 'indicator', title: 'Indicator', kind: 'text', many: true }
