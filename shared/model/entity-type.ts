import type { Hue } from './hues.ts'
import type { KindId, KindOptions } from './value.ts'

/** What one claim may say of an entity or link. */
export interface Property {
  readonly id: string
  readonly title: string
  /** Given to its type by one case: its id says nothing to people, who call it by its title. */
  readonly custom?: true
  readonly kind: KindId
  /** Other kinds this property takes too: a loss is money, or a range of it. */
  readonly also?: readonly KindId[]
  readonly options?: KindOptions
  /** Several values can be true at once (names, addresses). Without it, values that disagree are a conflict. */
  readonly many?: true
  /** Of many, only one for each asset, digest method or register can be true at one time: a wallet has one balance in ETH. */
  readonly oneEach?: true
  readonly help?: string
  readonly maps?: PropertyMapping
}

/** What each standard calls a property: names in turn, of which the first is taken that the type's schema there has. */
export interface PropertyMapping {
  readonly ftm?: readonly string[]
  readonly stix?: readonly string[]
}

/** Where a type is offered, and by which it is coloured where it has no hue of its own. */
export const entityGroups = {
  funds: 'Funds',
  crime: 'Crime',
  people: 'People',
  personas: 'Personas',
  organisations: 'Organisations',
  state: 'State',
  digital: 'Digital',
  documents: 'Documents',
} as const

export type EntityGroup = keyof typeof entityGroups

/** What each standard calls it; absent where it has no counterpart. */
export interface TypeMapping {
  readonly ftm?: string
  readonly stix?: string
  readonly uco?: string
  /** What is true of the whole type there: `{ topics: 'corp.shell' }`. */
  readonly ftmWith?: Readonly<Record<string, string>>
  readonly stixWith?: Readonly<Record<string, string | boolean | readonly string[]>>
  /** Property ids whose value is all that FollowTheMoney has of it: a country is a value there, not a thing. */
  readonly ftmValue?: string
  /** FollowTheMoney properties of a link's two ends, where its schema is no edge or runs the other way. */
  readonly ftmEnds?: readonly [from: string, to: string]
  /** FollowTheMoney properties by which one end holds the other where there can be no edge: the first that fits. */
  readonly ftmInto?: readonly string[]
  /** The relationship type of STIX that means the same; absent where our own name goes out. */
  readonly stixRelationship?: string
}

/** A type of entity as data. Palette, forms, cards, board, filters, search and exports all read this. */
export interface EntityType {
  readonly id: string
  /** Of a type of a case's own: id of the built-in type it is most like. */
  readonly base?: string
  readonly title: string
  readonly plural: string
  readonly group: EntityGroup
  /** Of a type of a case's own: what its things are coloured in, where not by their group. */
  readonly hue?: Hue
  /** Name of an icon in the Lucide set. */
  readonly icon: string
  /** One sentence: what it is, and what it is not. */
  readonly help: string
  /** Other words it is looked for by, such as "theft" for an incident. */
  readonly also?: readonly string[]
  /** Among the first that are offered. */
  readonly common?: true
  readonly properties: readonly Property[]
  /** Properties that a case took out of it again: nothing new is claimed of them, and what was is still read by them. */
  readonly former?: readonly Property[]
  /** Property ids the label is taken from: the first that has a value. */
  readonly caption: readonly string[]
  /** Property ids for the line under the label. */
  readonly context: readonly string[]
  /** Property ids shown first on cards and as columns of tables. */
  readonly featured: readonly string[]
  /** Property ids that say when it was or began, and when it ended. */
  readonly time?: readonly [from: string, to?: string]
  /** Property ids by which two entities of this type may be found to be one. */
  readonly matches: readonly string[]
  readonly maps?: TypeMapping
}
