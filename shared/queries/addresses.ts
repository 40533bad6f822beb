import { glanceOf, shortAddresses, shortFormOf } from '#shared/model/address-display.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { type Applied, type ChangedRecord, changedRecords } from '#shared/ops/applied.ts'
import { drop, type IdList, push, sealed } from '#shared/ops/id-list.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { isCurrent } from './claims.ts'

/** Everything a window needs to show the addresses of a case safely. It never changes. */
export interface AddressBook {
  /** Full address → the shortest form that is unique in this case. */
  readonly short: PersistentMap<string>
  /** Full address → the addresses it could be mistaken for; absent where there are none. */
  readonly mistakenFor: PersistentMap<readonly string[]>
  /** Full address → ids of the current claims that say it. */
  readonly claimsOf: PersistentMap<IdList>
  /** Addresses that begin alike when shortened, and addresses that look alike: no others bear on each other. */
  readonly byForm: PersistentMap<IdList>
  readonly byGlance: PersistentMap<IdList>
}

/** A claim that says an address from now on, or no longer. */
interface Step {
  readonly address: string
  readonly claim: string
  readonly isAdded: boolean
}

/** Reads every standing address claim once: O(claims). `addressesAfter` keeps it up to date. */
export function addressBook(state: CaseState): AddressBook {
  const steps = all(state, 'claim').flatMap(claim => stepsOf({ id: claim.id, was: undefined, now: claim }))
  const empty = { short: new PersistentMap<string>(), mistakenFor: new PersistentMap<readonly string[]>() }
  const index = () => new PersistentMap<IdList>()
  return following({ ...empty, claimsOf: index(), byForm: index(), byGlance: index() }, steps)
}

/** The address book after a commit: O(what it changed and the addresses that look like those). */
export function addressesAfter(book: AddressBook, applied: Applied): AddressBook {
  const steps = changedRecords(applied).flatMap(stepsOf)
  return steps.length === 0 ? book : following(book, steps)
}

const noSteps: readonly Step[] = []

function stepsOf({ id: claim, was, now }: ChangedRecord): readonly Step[] {
  const [from, to] = [addressIn(was), addressIn(now)]
  if (from === to) return noSteps
  const step = (address: string | undefined, isAdded: boolean) =>
    address === undefined ? [] : [{ address, claim, isAdded }]
  return [...step(from, false), ...step(to, true)]
}

const addressIn = (record: CaseRecord | undefined): string | undefined =>
  record?.record === 'claim' && record.value.kind === 'address' && isCurrent(record) ? record.value.address : undefined

function following(book: AddressBook, steps: readonly Step[]): AddressBook {
  const claims = book.claimsOf.draft()
  for (const { address, claim, isAdded } of steps) (isAdded ? push : drop)(claims, address, claim)
  const claimsOf = sealed(claims)
  const named = new Set(steps.map(({ address }) => address))
  const come = [...named].filter(each => claimsOf.has(each) && !book.claimsOf.has(each))
  const gone = [...named].filter(each => !claimsOf.has(each) && book.claimsOf.has(each))
  const byForm = regrouped(book.byForm, shortFormOf, come, gone)
  const byGlance = regrouped(book.byGlance, glanceOf, come, gone)
  const [short, mistakenFor] = [book.short.draft(), book.mistakenFor.draft()]
  for (const address of gone) for (const each of [short, mistakenFor]) each.set(address, undefined)
  for (const group of byForm.touched) for (const [address, form] of shortAddresses(group)) short.set(address, form)
  for (const group of byGlance.touched) {
    const others = group.toSorted()
    for (const address of group)
      mistakenFor.set(address, group.length > 1 ? others.filter(other => other !== address) : undefined)
  }
  return {
    short: short.done(),
    mistakenFor: mistakenFor.done(),
    claimsOf,
    byForm: byForm.groups,
    byGlance: byGlance.groups,
  }
}

function regrouped(
  groups: PersistentMap<IdList>,
  keyOf: (address: string) => string,
  come: readonly string[],
  gone: readonly string[],
) {
  const draft = groups.draft()
  for (const address of gone) drop(draft, keyOf(address), address)
  for (const address of come) push(draft, keyOf(address), address)
  const now = sealed(draft)
  const keys = new Set([...come, ...gone].map(keyOf))
  const touched: (readonly string[])[] = [...keys].map(key => [...(now.get(key) ?? [])])
  return { groups: now, touched }
}

/** Whether one of an entity's addresses could be mistaken for another of the case. */
export const looksAlike = (state: CaseState, { mistakenFor }: Pick<AddressBook, 'mistakenFor'>, id: string): boolean =>
  claimsAbout(state, id).some(claim => mistakenFor.has(addressIn(claim) ?? ''))

/** Ids of the entities whose shown address or look-alike badge a commit changed, by the books before and after it. */
export function relabelled(before: AddressBook, after: AddressBook, applied: Applied): ReadonlySet<string> {
  const ids = new Set<string>()
  if (before === after) return ids
  const { after: state } = applied
  for (const { address } of changedRecords(applied).flatMap(stepsOf)) {
    const near = [before, after].flatMap(book => [
      ...(book.byForm.get(shortFormOf(address)) ?? []),
      ...(book.byGlance.get(glanceOf(address)) ?? []),
    ])
    for (const each of new Set(near)) {
      const same = before.short.get(each) === after.short.get(each)
      if (same && before.mistakenFor.has(each) === after.mistakenFor.has(each)) continue
      for (const id of after.claimsOf.get(each) ?? []) {
        const claim = state.records.get(id)
        if (claim?.record === 'claim') ids.add(claim.subject)
      }
    }
  }
  return ids
}
