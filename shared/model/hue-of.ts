import type { EntityGroup, EntityType } from './entity-type.ts'
import type { Hue } from './hues.ts'

/** What is coloured by its group is coloured so. */
export const hueOfGroup: Readonly<Record<EntityGroup, Hue>> = {
  funds: 'amber',
  crime: 'red',
  people: 'blue',
  personas: 'violet',
  organisations: 'green',
  state: 'grey',
  digital: 'slate',
  documents: 'sand',
}

/** The hue of things of a type: its own, else that of its group. */
export const hueOf = ({ hue, group }: Pick<EntityType, 'hue' | 'group'>): Hue => hue ?? hueOfGroup[group]
