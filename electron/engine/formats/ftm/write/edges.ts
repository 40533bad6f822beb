import type { LinkType } from '#shared/model/link-type.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { propertyNamed, type Schema, schemaNamed } from '../terms/model.ts'
import { isIllustrative, type Lose, writeClaims } from './claims.ts'
import { cleanText } from './clean.ts'
import { add, type Draft, draftOf } from './draft.ts'
import { type Holders, holdersOf } from './holders.ts'
import { isComplete, nameIt } from './things.ts'

interface Making {
  readonly state: CaseState
  readonly things: ReadonlyMap<string, Draft>
  readonly holders: Holders
  readonly lose: Lose
}

/**
 * A line for every link that FollowTheMoney can hold: as its own schema where the ends allow it, inside one end where
 * the other is a mere value there, else as UnknownLink. Pauses after each.
 */
export function* edgesOf(
  state: CaseState,
  things: ReadonlyMap<string, Draft>,
  lose: Lose,
): Generator<undefined, Draft[]> {
  const making: Making = { state, things, holders: holdersOf(state, things), lose }
  const edges: Draft[] = []
  for (const link of all(state, 'link')) {
    yield
    const type = state.catalogue.linkType(link.type)
    const edge = link.removed || !type ? null : edgeOf(making, link, type)
    if (edge) edges.push(edge)
    else if (link.removed || !type || !putInto(making, link, type)) {
      const why = link.removed ? 'removed links are not shown' : 'an end of it has no line in FollowTheMoney'
      lose({ record: link.id, kind: 'extension', why })
    }
  }
  return edges
}

function edgeOf(making: Making, link: Link, type: LinkType): Draft | null {
  const [from, to] = [making.things.get(link.from), making.things.get(link.to)]
  const wanted = schemaNamed(type.maps?.ftm ?? 'UnknownLink')
  const own = wanted && asSchema(making, link, type, wanted, from, to)
  if (own) return own
  const paid = wanted?.name === 'Payment' ? betweenHolders(making, link, type, wanted) : null
  if (paid) return paid
  const unknown = schemaNamed('UnknownLink')
  const plain = unknown && wanted !== unknown ? asSchema(making, link, type, unknown, from, to) : null
  if (plain) {
    const why = wanted
      ? `${wanted.name} does not take these ends: an UnknownLink`
      : 'no schema of its own: an UnknownLink'
    making.lose({ record: link.id, kind: 'extension', why })
  }
  return plain
}

/** What moved between accounts, as a payment between those who hold them, where both are known. */
function betweenHolders(making: Making, link: Link, type: LinkType, payment: Schema): Draft | null {
  const [payer, payee] = [making.holders.of(link.from), making.holders.of(link.to)]
  const paid = asSchema(making, link, type, payment, payer, payee)
  if (!paid) return null
  for (const [name, id] of [
    ['payerAccount', link.from],
    ['beneficiaryAccount', link.to],
  ] as const)
    if (making.things.get(id)?.schema.isA('BankAccount')) add(paid, name, id)
  const why = 'a Payment joins the holders: which accounts or wallets is in our records only'
  making.lose({ record: link.id, kind: 'extension', why })
  return paid
}

function asSchema(
  { state, lose }: Making,
  link: Link,
  type: LinkType,
  schema: Schema,
  from?: Draft,
  to?: Draft,
): Draft | null {
  const ends = schema.name === type.maps?.ftm ? type.maps.ftmEnds : undefined
  const [source, target] = ends ?? [schema.edge?.source, schema.edge?.target]
  if (!from || !to || !takes(schema, source, from) || !takes(schema, target, to)) return null
  const draft = draftOf(link.id, schema)
  add(draft, source ?? '', from.id)
  add(draft, target ?? '', to.id)
  nameIt(draft, labelOf(state, link.id))
  if (!isComplete(draft)) return null
  if (schema.name === 'UnknownLink')
    add(draft, 'role', type.correlation ? `correlation, not continuity: ${type.title}` : type.title)
  writeClaims(draft, state, link.id, lose)
  if (isIllustrative(state, link.id)) add(draft, 'role', 'illustrative, not a finding')
  draft.carried.push(link, ...claimsAbout(state, link.id))
  return draft
}

function takes(schema: Schema, name: string | undefined, end: Draft): boolean {
  const property = propertyNamed(schema, name ?? '')
  return property?.type.isEntity === true && end.schema.isA(property.getRange())
}

/** Writes one end into the other: a sanction's target, a person's e-mail address, a vessel's flag. */
function putInto({ state, things, lose }: Making, link: Link, type: LinkType): boolean {
  if (isIllustrative(state, link.id)) return false
  for (const name of type.maps?.ftmInto ?? []) {
    for (const [near, far] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const) {
      const draft = things.get(near)
      if (!draft || !putEnd(state, draft, name, far, things.get(far))) continue
      draft.carried.push(link, ...claimsAbout(state, link.id))
      lose({
        record: link.id,
        kind: 'extension',
        why: `it is the property ${name} of one end: its own claims are in our records only`,
      })
      return true
    }
  }
  return false
}

function putEnd(state: CaseState, draft: Draft, name: string, far: string, end: Draft | undefined): boolean {
  if (end) return takes(draft.schema, name, end) && add(draft, name, end.id)
  const record = state.records.get(far)
  const value = record?.record === 'entity' ? state.catalogue.entityType(record.type)?.maps?.ftmValue : undefined
  const property = propertyNamed(draft.schema, name)
  if (value === undefined || !property) return false
  const [claim] = currentClaims(state, far, value)
  const text =
    claim && claim.status !== 'illustrative' ? cleanText(property.type.name, claim.value, property.maxLength) : null
  return text !== null && add(draft, name, text)
}
