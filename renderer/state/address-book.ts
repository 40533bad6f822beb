import { addressBook } from '#shared/queries/addresses.ts'
import { touchesAddresses } from '#shared/queries/board-touched.ts'
import { derived } from './derived.ts'

/** The address book of the open case. It is worked out anew only where a commit changes what is said of an address. */
export const addressBookOf = derived(addressBook, (book, { after, ops }) =>
  touchesAddresses(after, ops) ? addressBook(after) : book,
)
