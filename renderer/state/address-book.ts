import { forgetAddresses } from '#shared/model/address-formats/evm.ts'
import { addressBook, addressesAfter } from '#shared/queries/addresses.ts'
import { onCopy } from './case-store.ts'
import { derived } from './derived.ts'

// addresses of a case that is locked or closed
onCopy(state => {
  if (!state) forgetAddresses()
})

/** The address book of the open case. */
export const addressBookOf = derived(addressBook, addressesAfter)
