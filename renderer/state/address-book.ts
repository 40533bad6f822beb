import { addressBook, addressesAfter } from '#shared/queries/addresses.ts'
import { derived } from './derived.ts'

/** The address book of the open case. */
export const addressBookOf = derived(addressBook, addressesAfter)
