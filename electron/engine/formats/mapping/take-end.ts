import type { EntityType } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { entityAt, type Gathered } from '../reading/gathered.ts'
import { claimsOf } from './claims-of.ts'
import type { Attribute } from './columns.ts'
import { accountsOf, formOfEnd, keyAsAccount } from './end-accounts.ts'
import type { EndDescription, Usual } from './graph-parts.ts'
import { knownClaims } from './known-claims.ts'
import { takeNode } from './take-node.ts'
import { endKey, entityTypeNamed, whyMistyped } from './types.ts'

/**
 * An end that no row describes may still say by its own name what it is, stand in the case already, or be what its row or
 * the user says. What a row says of its ends is added once, in however many rows it stands.
 */
export function takeEnd(
  gathered: Gathered,
  key: string,
  end: EndDescription | undefined,
  where: string,
  usual: Usual,
): void {
  const here = gathered.catalogue.entityType(gathered.entities.get(key)?.type ?? usual.typeHere?.(key) ?? '')
  if (here) {
    const held = entityAt(gathered, key, here.id)
    const claims = end ? claimsOf(gathered, here, attributesOf(here, key, end), where) : []
    const known = knownClaims(gathered.catalogue, held)
    held.claims.push(...claims.filter(claim => !known.has(claim)))
    return
  }
  const form = formOfEnd(key, end, usual)
  const named = gathered.catalogue.entityType(
    form ?? entityTypeNamed(gathered.catalogue, end?.type ?? '') ?? usual.type ?? '',
  )
  const isMistyped = whyMistyped(key) !== undefined && !form && !end?.type && usual.type !== 'address'
  if (!named && !isMistyped) gathered.untyped += 1
  // Of a mistyped address its link tells why it is none, once.
  if (!named || isMistyped) return
  // What is an account by its form is called so; a name beside it is what others call it. An address is compared in
  // small letters, and kept as it is written: its capitals are a checksum.
  const label = end?.label || key
  const isCalledSo = named !== undefined && isHeld(named) && endKey(label) !== key
  const attributes = named && end ? attributesOf(named, key, end) : (end?.attributes ?? [])
  const type = form ?? end?.type ?? ''
  takeNode(gathered, { key, where, type, label: isCalledSo ? (end?.written ?? key) : label, attributes }, usual)
}

/** Whether it is in somebody's name, and not called by it. */
const isHeld = (type: EntityType) => propertyOf(type, 'holder') !== undefined

/** With the name beside its key where that is another's, or the key beside its name where that is an account. */
function attributesOf(
  type: EntityType,
  key: string,
  { label, attributes, column = '' }: EndDescription,
): readonly Attribute[] {
  const rest = accountsOf(type, attributes)
  if (label === '' || endKey(label) === key) return rest
  if (isHeld(type)) return [{ name: 'holder', value: label, column: 'name' }, ...rest]
  return [...accountsOf(type, keyAsAccount(column, key)), ...rest]
}
