import type { CommandInput } from '#shared/commands/list.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Answer, CommandDetails, Given } from '../command.ts'
import { edit } from '../edit.ts'
import type { EngineClient } from '../engine-client.ts'
import { didYouMean } from '../nearest.ts'
import { ownTypes } from '../output/own-types.ts'
import { listingText } from '../output/records.ts'
import { entityTypeNamed, linkTypeNamed } from '../type-named.ts'
import { hueGiven, lookGiven, propertiesGiven, refuseOfOther, typeOptions } from '../type-options.ts'
import { UsageError } from '../usage-error.ts'

const verbs: Readonly<Record<string, (given: Given, client: EngineClient) => Promise<Answer>>> = {
  list,
  add,
  change,
  remove,
}

export const type: CommandDetails = {
  takes: [`<${Object.keys(verbs).join('|')}>`, '[type]'],
  about:
    'A type of the case’s own is like a built-in one: it has its properties and fits its links, and other programs get it\nas that. Built-in types can be given properties too. What is used is not removed. Everywhere a type or a property is\nnamed, its title does.',
  options: typeOptions,
  examples: [
    ['red-thread type add "Spy balloon" --like aircraft --icon cloud --colour teal --property "Altitude=number"', ''],
    ['red-thread type add pilots --link --like operates --reverse "piloted by"', ''],
    ['red-thread type change person --property "Shoe size=number"', 'a built-in type, in this case alone'],
    ['red-thread type change "Spy balloon" --name Airship --rename "Altitude=Height"', ''],
    ['red-thread type list', ''],
  ],
  on: 'write',
  looks: true,
  run: async (given, client) => {
    const [verb = ''] = given.words
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
    if (!run) throw new UsageError(`"type" has no "${verb}".${didYouMean(verb, Object.keys(verbs))}`)
    return run(given, client)
  },
}

async function list(_: Given, client: EngineClient): Promise<Answer> {
  return listingText(ownTypes(await client.state()))
}

async function add(given: Given, client: EngineClient): Promise<Answer> {
  const { catalogue } = await client.state()
  const [, title] = given.words
  const [like, reverse] = [given.one('like'), given.one('reverse')]
  if (title === undefined) throw new UsageError('"type add" needs a name.', 'red-thread type --help')
  if (like === undefined)
    throw new UsageError('Say with --like which built-in type it is most like.', 'red-thread list types')
  const properties = propertiesGiven(given)
  const naming = given.one('called-by')
  if (naming !== undefined && !properties.some(({ caption }) => caption))
    throw new UsageError(`--called-by: "${naming}" is none of the properties given by --property.`)
  refuseOfOther(given, given.has('link') ? 'link' : 'entity')
  const hue = hueGiven(given)
  if (!given.has('link'))
    return edit(client, 'entity-type.add', {
      title,
      base: entityTypeNamed(catalogue, like).id,
      ...lookGiven(given),
      ...(hue && { hue }),
      properties,
    })
  const help = given.one('about')
  const more = { ...(reverse === undefined ? {} : { reverse }), ...(help === undefined ? {} : { help }) }
  return edit(client, 'link-type.add', { title, base: linkTypeNamed(catalogue, like).id, ...more, properties })
}

async function change(given: Given, client: EngineClient): Promise<Answer> {
  const state = await client.state()
  const found = named(given, state)
  refuseOfOther(given, 'caption' in found ? 'entity' : 'link')
  const fields = fieldsGiven(given, state)
  const properties = propertiesChanged(given, found)
  if (Object.keys(fields).length === 0 && !properties)
    throw new UsageError('Say what to change.', 'red-thread type --help')
  return edit(client, 'type.edit', { id: found.id, ...fields, ...(properties && { properties }) })
}

/** What is to become of the properties of a type; undefined where nothing is. */
function propertiesChanged(given: Given, found: EntityType | LinkType): CommandInput<'type.edit'>['properties'] {
  const renames = given.all('rename').map(text => {
    const [from = '', ...title] = text.split('=')
    return { id: propertyNamed(found, from, 'rename'), title: title.join('=') }
  })
  const add = propertiesGiven(given)
  const naming = given.one('called-by')
  const isNew = add.some(({ caption }) => caption)
  const named = naming === undefined || isNew ? [] : [{ id: propertyNamed(found, naming, 'called-by'), caption: true }]
  const drop = given.all('drop').map(title => propertyNamed(found, title, 'drop'))
  const change = [...renames, ...named]
  return add.length + change.length + drop.length === 0 ? undefined : { add, change, drop }
}

async function remove(given: Given, client: EngineClient): Promise<Answer> {
  return edit(client, 'type.remove', { id: named(given, await client.state()).id })
}

function fieldsGiven(given: Given, { catalogue }: CaseState) {
  const [title, reverse, like] = ['name', 'reverse', 'like'].map(option => given.one(option))
  const base =
    like === undefined ? undefined : (given.has('link') ? linkTypeNamed : entityTypeNamed)(catalogue, like).id
  const hue = hueGiven(given)
  return {
    ...lookGiven(given),
    ...(hue === undefined ? {} : { hue }),
    ...(title === undefined ? {} : { title }),
    ...(reverse === undefined ? {} : { reverse }),
    ...(base === undefined ? {} : { base }),
  }
}

function named(given: Given, { catalogue }: CaseState): EntityType | LinkType {
  const [, title] = given.words
  if (title === undefined) throw new UsageError('Say which type.', 'red-thread type list')
  return (given.has('link') ? linkTypeNamed : entityTypeNamed)(catalogue, title)
}

function propertyNamed({ title, properties }: EntityType | LinkType, typed: string, option: string): string {
  const own = properties.filter(({ custom }) => custom)
  const found = own.find(each => each.id === typed || fold(each.title) === fold(typed.trim()))
  if (found) return found.id
  const known = own.map(each => `"${each.title}"`).join(', ') || 'none'
  throw new UsageError(`--${option}: "${typed}" is no property that this case gave ${title}. There is ${known}.`)
}
