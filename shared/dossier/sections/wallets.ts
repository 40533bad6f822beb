import { compareText } from '#shared/model/order.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { AddressValue } from '#shared/model/value.ts'
import { all, claimsAbout, linksAt } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { amountClaims } from '#shared/queries/link-line.ts'
import { gradeCell, sourceCell, valueRuns } from '../claim-cells.ts'
import type { Block, Column, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { counted, figure, joined, quiet, run, strong, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'
import { sums } from '../sums.ts'

type AddressClaim = Claim & { readonly value: AddressValue }

/** Every address in full, with its chain, what its checksum says, tags, and amounts as ranges; look-alikes are warned of. */
export const wallets: MakeSection = making => {
  const held = all(making.state, 'claim')
    .filter((claim): claim is AddressClaim => claim.value.kind === 'address')
    .filter(claim => isCurrent(claim) && making.covers(claim.subject))
    .sort(
      (a, b) =>
        compareText(a.value.chain, b.value.chain) ||
        compareText(a.value.address, b.value.address) ||
        compareText(a.id, b.id),
    )
  if (held.length === 0) return []
  const count = new Set(held.map(({ value }) => `${value.chain} ${value.address}`)).size
  const lead = `${counted(count, 'address', 'addresses')}, in full. Amounts are what the sources give; where they disagree, from the least to the most.`
  const owners = [...new Set(held.map(claim => claim.subject))].filter(id => moneyOf(making, id).length > 0)
  return [
    { block: 'paragraph', runs: [run(lead)] },
    ...lookAlikeWarning(making, held),
    { block: 'table', columns, rows: held.map(claim => row(making, claim)) },
    ...(owners.length > 0 ? [amounts(making, owners)] : []),
  ]
}

const columns: readonly Column[] = [
  { title: 'Address', share: 9 },
  { title: 'Chain', share: 2 },
  { title: 'Checksum', share: 3 },
  { title: 'Grade, source', share: 3 },
  { title: 'Belongs to', share: 4 },
  { title: 'Tags', share: 4 },
]

function row(making: Making, claim: AddressClaim): readonly Text[] {
  const { subject, value } = claim
  const to = making.entryOf(subject)
  const tags = making.claims(subject).find(each => each.property.id === 'tag')?.claims ?? []
  const own = making.label(subject)
  return [
    valueRuns(making, claim),
    words(value.chain),
    words(value.checksum),
    [...gradeCell(claim), run(', '), ...sourceCell(making, claim)],
    [run(own === value.address ? 'itself' : own, [], to ? { to } : {})],
    joined(
      tags.map(tag => valueRuns(making, tag)),
      '\n',
    ),
  ]
}

/** Addresses that begin and end alike are taken for one another, which is how poisoning works. */
function lookAlikeWarning({ book }: Making, held: readonly AddressClaim[]): Block[] {
  const pairs = [...new Set(held.map(({ value }) => value.address))].flatMap((address): Text[] => {
    const others = book.mistakenFor.get(address)
    return others
      ? [
          [
            figure(address),
            run(' looks like '),
            ...joined(
              others.map(each => [figure(each)]),
              ', ',
            ),
          ],
        ]
      : []
  })
  if (pairs.length === 0) return []
  const runs = [strong('Look-alikes: '), run('these begin and end alike. Compare every character.')]
  return [
    { block: 'notice', tone: 'warning', runs },
    { block: 'list', items: pairs },
  ]
}

/** Standing money claims of the entity itself, by property. */
const moneyOf = (making: Making, id: string) => [
  ...making.claims(id).filter(each => each.claims.some(claim => 'asset' in claim.value)),
  ...linksAt(making.state, id).filter(link => flows(making, link.id)),
]

const flows = ({ state }: Making, id: string): boolean => claimsAbout(state, id).some(claim => 'asset' in claim.value)

function amounts(making: Making, owners: readonly string[]): Block {
  const rows = owners.map(id => {
    const counted = linksAt(making.state, id).filter(
      link => making.covers(link.id) && !making.state.catalogue.linkType(link.type)?.correlation,
    )
    const flow = (end: 'from' | 'to') =>
      sums(counted.filter(link => link[end] === id).map(link => amountClaims(making.state, link)))
    const own = making.claims(id).filter(each => each.claims.some(claim => 'asset' in claim.value))
    const stated = own.flatMap(({ property, claims }) =>
      claims.map((claim): Text => [quiet(`${property.title}: `), ...valueRuns(making, claim)]),
    )
    return [words(making.label(id)), words(flow('to').join('\n')), words(flow('from').join('\n')), joined(stated, '\n')]
  })
  return { block: 'table', title: 'Amounts', columns: amountColumns, rows }
}

const amountColumns: readonly Column[] = [
  { title: 'Wallet or address', share: 7 },
  { title: 'Came in by links', share: 5 },
  { title: 'Went out by links', share: 5 },
  { title: 'Stated of itself', share: 6 },
]
