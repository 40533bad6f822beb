import { lookAlikes, shortAddresses } from '#shared/model/address-display.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { isStanding } from './claims.ts'

/** Everything a window needs to show the addresses of a case safely. */
export interface AddressBook {
  /** Full address → the shortest form that is unique in this case. */
  readonly short: ReadonlyMap<string, string>
  /** Ids of entities one of whose addresses looks like that of another. */
  readonly lookAlikes: ReadonlySet<string>
  /** Full address → the addresses it could be mistaken for. */
  readonly mistakenFor: ReadonlyMap<string, readonly string[]>
}

/** Reads every standing address claim once: O(claims). */
export function addressBook(state: CaseState): AddressBook {
  const holders = new Map<string, Set<string>>()
  for (const claim of all(state, 'claim')) {
    if (claim.value.kind !== 'address' || !isStanding(claim)) continue
    const held = holders.get(claim.value.address)
    if (held) held.add(claim.subject)
    else holders.set(claim.value.address, new Set([claim.subject]))
  }
  const ids = new Set<string>()
  const mistakenFor = new Map<string, readonly string[]>()
  for (const [address, group] of lookAlikes(holders.keys())) {
    mistakenFor.set(
      address,
      group.filter(other => other !== address),
    )
    for (const id of holders.get(address) ?? []) ids.add(id)
  }
  return { short: shortAddresses(holders.keys()), lookAlikes: ids, mistakenFor }
}
