import type { Edition } from '#shared/editions/edition.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { type AddressBook, addressBook } from '#shared/queries/addresses.ts'
import { claimsByProperty, type PropertyClaims } from '#shared/queries/claims.ts'
import { captionOf, labelOf, namingIn } from '#shared/queries/label.ts'
import { captionClaim, propertyTitle } from '#shared/queries/types.ts'
import { type Directory, directory } from './directory.ts'
import { type Footnotes, footnotes } from './footnotes.ts'
import { type NameFinder, nameFinder } from './lint/names.ts'
import type { DossierOrder } from './order.ts'
import { mentioned } from './readable.ts'
import { nothingShown, type Shown } from './shown.ts'
import type { Template } from './template.ts'

/** One document in the making: what its sections read, and what they note down while they are made. */
export interface Making {
  readonly edition: Edition
  readonly state: CaseState
  readonly order: DossierOrder
  readonly template: Template
  /** What it covers, in the order of the case; nothing removed, and no link without both its ends. */
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  /** Whether it covers this entity or link. */
  readonly covers: (id: string) => boolean
  readonly book: AddressBook
  readonly directory: Directory
  readonly nameIn: NameFinder
  readonly notes: Footnotes
  readonly shown: Shown
  /** What to call a record where it is mentioned: on one line. */
  readonly label: (id: string) => string
  /** The claim an entity's label is taken from. */
  readonly naming: (id: string) => Claim | undefined
  readonly claims: (id: string) => readonly PropertyClaims[]
  readonly propertyTitle: (claim: Claim) => string
  /** Where an entity's entry begins, if this document has one. */
  readonly entryOf: (id: string) => string | undefined
}

export function making(edition: Edition, order: DossierOrder, template: Template): Making {
  const { state } = edition
  // A profile may name others than the one it is of.
  const present = new Set(all(state, 'entity').flatMap(({ id, removed }) => (removed ? [] : [id])))
  const { entities, links } = coveredBy(state, present, template, order)
  const covered = new Set([...entities, ...links].map(({ id }) => id))
  const label: (id: string) => string = remembered((id: string) => mentioned(labelIn(state, id, label)))
  const hasEntries = template.sections.some(({ make }) => make === 'entities')
  let names: NameFinder | undefined
  return {
    ...{ edition, state, order, template, entities, links },
    covers: id => covered.has(id),
    book: addressBook(state),
    directory: directory(state, [...present], label),
    nameIn: text => {
      names ??= nameFinder(state, present, id => captionClaim(state, id))
      return names(text)
    },
    notes: footnotes(state, order.quotes === true),
    shown: nothingShown(),
    label,
    naming: id => captionClaim(state, id),
    claims: remembered((id: string) => claimsByProperty(state, id)),
    propertyTitle: claim => propertyTitle(state, claim),
    entryOf: id => (hasEntries && covered.has(id) && get(state, 'entity', id) ? `entity-${id}` : undefined),
  }
}

/** Everything that is there, or for a profile its one entity with the links at it. */
function coveredBy(state: CaseState, present: ReadonlySet<string>, template: Template, { about }: DossierOrder) {
  const whole = (link: Link) => !link.removed && present.has(link.from) && present.has(link.to)
  if (!template.ofOne) {
    return {
      entities: all(state, 'entity').filter(({ id }) => present.has(id)),
      links: all(state, 'link').filter(whole),
    }
  }
  const one = about === undefined ? undefined : get(state, 'entity', about)
  if (!one || one.removed) return { entities: [], links: [] }
  return { entities: [one], links: linksAt(state, one.id).filter(whole) }
}

function remembered<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return id => {
    let held = made.get(id)
    if (held === undefined) {
      held = make(id)
      made.set(id, held)
    }
    return held
  }
}

/** A link's label is built of the labels of its ends, which are remembered. */
function labelIn(state: CaseState, id: string, label: (id: string) => string): string {
  const link = get(state, 'link', id)
  return link ? captionOf(link, { ...namingIn(state), label }) : labelOf(state, id)
}
