import type { Property, TypeMapping } from './entity-type.ts'

export const linkGroups = {
  control: 'Control of funds',
  flow: 'Flow of funds',
  correlation: 'Correlation, not continuity',
  crime: 'Crime',
  identity: 'Identity',
  artefact: 'Shared artefact',
  work: 'Work',
  corporate: 'Corporate',
  people: 'People',
  state: 'State and law',
  digital: 'Digital',
  place: 'Place',
  evidence: 'Evidence',
} as const

export type LinkGroup = keyof typeof linkGroups

/** Entity type ids an end may have, or `any`. */
export type Ends = readonly string[] | 'any'

/** A type of link as data. The title reads as a verb between the two ends: "Front company **front for** Department". */
export interface LinkType {
  readonly id: string
  /** Of a type of a case's own: id of the built-in type it is most like. */
  readonly base?: string
  readonly title: string
  /** The same seen from the other end: "has as front". */
  readonly reverse: string
  readonly group: LinkGroup
  readonly help: string
  /** Other words it is looked for by, such as "sanction" for designated by. */
  readonly also?: readonly string[]
  /** Among the first that are offered, where it fits both ends. */
  readonly common?: true
  readonly from: Ends
  readonly to: Ends
  /** Both directions mean the same; drawn without an arrow. */
  readonly symmetric?: true
  /** Both ends must be of one entity group: a persona is never the same as a person. */
  readonly sameGroup?: true
  /** A guess that two things are connected, not a flow: drawn dashed, counted apart, never summed. */
  readonly correlation?: true
  readonly properties: readonly Property[]
  /** As of an entity type. */
  readonly former?: readonly Property[]
  /** Property id shown on the line and giving it its width. */
  readonly amount?: string
  readonly time?: readonly [from: string, to?: string]
  readonly maps?: TypeMapping
}
