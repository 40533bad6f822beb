import type { CommandInput } from '#shared/commands/list.ts'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import { type Hue, hueIds } from '#shared/model/hues.ts'
import { valueKinds } from '#shared/model/kinds/list.ts'
import { typeIcons } from '#shared/model/type-icons.ts'
import type { KindId } from '#shared/model/value.ts'
import type { Given, Options } from './command.ts'
import { didYouMean } from './nearest.ts'
import { UsageError } from './usage-error.ts'

const kindIds = Object.keys(valueKinds) as KindId[]
const groupIds = Object.keys(entityGroups) as EntityGroup[]

/** What can be set of a type of the case's own. */
export const typeOptions: Options = {
  like: {
    takes: '<type>',
    help: 'The built-in type it is most like: its properties, links and exports are those of that',
  },
  link: { help: 'A type of link, not of entity' },
  name: { takes: '<words>', help: 'Another name, of one that is changed' },
  plural: { takes: '<words>', help: 'What several are called; of a type of entity' },
  reverse: { takes: '<words>', help: 'How it reads from the other end: "piloted by"; of a type of link' },
  group: { takes: '<group>', help: `Where it is offered: ${groupIds.join(', ')}` },
  colour: {
    takes: '<colour>',
    help: `${hueIds.join(', ')}; "group" for that of its group, as it is where none is said`,
  },
  icon: { takes: '<icon>', help: 'What it is drawn as, such as cloud, drone or pill; another word lists them all' },
  about: { takes: '<words>', help: 'One sentence: what it is, and what it is not' },
  property: {
    takes: '<title=kind>',
    help: 'Something known of such things: "Altitude=number", "Alias=name, several", "Fate=choice: aloft | shot down"',
    many: true,
  },
  'called-by': {
    takes: '<title>',
    help: 'The property such things are called by, one of --property or one it has; else as those it is like',
  },
  rename: { takes: '<title=title>', help: 'Renames a property: "Altitude=Height"', many: true },
  drop: { takes: '<title>', help: 'Takes a property out that nothing is claimed under', many: true },
}

type PropertyInput = NonNullable<CommandInput<'entity-type.add'>['properties']>[number]

/** The properties that are asked for, the one that names things marked where it is among them. Throws UsageError. */
export function propertiesGiven(given: Given): PropertyInput[] {
  const naming = fold(given.one('called-by') ?? '')
  return given
    .all('property')
    .map(propertyGiven)
    .map(each => (fold(each.title) === naming ? { ...each, caption: true } : each))
}

function propertyGiven(text: string): PropertyInput {
  const { title, kind, choices, many } =
    /^(?<title>.+?)\s*=\s*(?<kind>[a-z-]+)\s*(?::(?<choices>.*?))?\s*(?<many>,\s*several)?$/i.exec(text.trim())
      ?.groups ?? {}
  if (!title || !kind) throw new UsageError(`--property: "${text}" says no title and kind; write "Altitude=number".`)
  const known = kindIds.find(id => id === kind.toLowerCase())
  if (!known)
    throw new UsageError(
      `--property: "${kind}" is not a kind of value.${didYouMean(kind, kindIds)} There are ${kindIds.join(', ')}.`,
    )
  return {
    title,
    kind: known,
    ...(choices === undefined ? {} : { choices: choices.split('|').map(each => each.trim()) }),
    ...(many === undefined ? {} : { many: true }),
  }
}

/** The look of a type of entity. Throws UsageError for a group that there is not. */
export function lookGiven(given: Given) {
  const [plural, group, icon, help] = ['plural', 'group', 'icon', 'about'].map(option => given.one(option))
  if (icon !== undefined && !typeIcons.includes(icon))
    throw new UsageError(`--icon: "${icon}" is none of ${typeIcons.join(', ')}.`)
  const known = groupIds.find(id => id === group?.toLowerCase())
  if (group !== undefined && !known)
    throw new UsageError(`--group: "${group}" is none of ${groupIds.join(', ')}.${didYouMean(group, groupIds)}`)
  return {
    ...(plural === undefined ? {} : { plural }),
    ...(known === undefined ? {} : { group: known }),
    ...(icon === undefined ? {} : { icon }),
    ...(help === undefined ? {} : { help }),
  }
}

/** The colour of a type of entity; null for that of its group. Throws UsageError for one that there is not. */
export function hueGiven(given: Given): Hue | null | undefined {
  const typed = given.one('colour')?.toLowerCase()
  if (typed === undefined) return undefined
  if (typed === 'group') return null
  const known = hueIds.find(id => id === typed)
  if (!known) throw new UsageError(`--colour: "${typed}" is none of ${hueIds.join(', ')}.${didYouMean(typed, hueIds)}`)
  return known
}

const ofOneKind = { link: ['plural', 'group', 'colour', 'icon'], entity: ['reverse'] } as const

/** Refuses an option that a type of this kind has no use for: unsaid, it would be lost. Throws UsageError. */
export function refuseOfOther(given: Given, kind: keyof typeof ofOneKind): void {
  const option = ofOneKind[kind].find(each => given.has(each))
  if (option !== undefined)
    throw new UsageError(`--${option} is nothing that a type of ${kind} has.`, 'red-thread type --help')
}
