import { z } from 'zod'
import { commands } from '#shared/commands/list.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type EntityType, entityGroups, type Property } from '#shared/model/entity-type.ts'
import { type LinkType, linkGroups } from '#shared/model/link-type.ts'
import { kindOf, propertyName } from '#shared/model/lookup.ts'
import type { Given } from '../command.ts'
import { entityTypeNamed, linkTypeNamed } from '../type-named.ts'
import type { Listing } from './records.ts'

type List = (given: Given, catalogue: Catalogue) => Listing

/** What `list` can tell without a case: the model. With a type after it, that type's properties. */
export const modelLists: Readonly<Record<string, List>> = {
  types: (given, catalogue) => {
    const named = given.words[1]
    return named === undefined ? types(catalogue) : properties(entityTypeNamed(catalogue, named).properties)
  },
  'link-types': (given, catalogue) => {
    const named = given.words[1]
    return named === undefined ? links(given, catalogue) : properties(linkTypeNamed(catalogue, named).properties)
  },
  commands: () => ({
    head: ['command', 'does', 'fields'],
    items: commands.map(({ id, title, input }) => {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
      return { data: { id, title, input: schema }, row: [id, title, fieldsOf(schema)] }
    }),
  }),
}

function types({ entityTypes }: Catalogue): Listing {
  const items = entityTypes.map((type: EntityType) => ({
    data: type,
    row: [calledBy(type), entityGroups[type.group], type.help],
  }))
  return { head: ['type', 'group', 'what it is'], items }
}

/** What is typed to name it. */
const calledBy = ({ id, title, base }: EntityType | LinkType) => (base === undefined ? id : title)

/** Those that fit the ends given; an end left out fits all. */
function links(given: Given, catalogue: Catalogue): Listing {
  const end = (option: string) => {
    const named = given.one(option)
    return named === undefined ? catalogue.entityTypes.map(each => each.id) : [entityTypeNamed(catalogue, named).id]
  }
  const [from, to] = [end('from'), end('to')]
  const fitting = catalogue.linkTypes.filter(type => from.some(a => to.some(b => catalogue.endsFit(type, a, b))))
  const items = fitting.map(type => ({
    data: type,
    row: [calledBy(type), type.title, type.reverse, linkGroups[type.group], type.help],
  }))
  return { head: ['link type', 'reads', 'from the other end', 'group', 'what it says'], items }
}

function properties(held: readonly Property[]): Listing {
  const items = held.map(property => {
    const kind = kindOf(property.kind)
    const written = property.options?.choices?.join(', ') ?? kind.example
    const row = [
      propertyName(property),
      property.title,
      kind.title,
      property.oneEach ? 'one each' : property.many ? 'several' : 'one',
      written,
    ]
    return { data: { ...property, example: written }, row }
  })
  return { head: ['property', 'title', 'kind', 'values', 'written like'], items }
}

function fieldsOf(schema: { readonly properties?: object; readonly required?: readonly string[] }): string {
  const needed = new Set(schema.required)
  return Object.keys(schema.properties ?? {})
    .map(name => (needed.has(name) ? name : `[${name}]`))
    .join(' ')
}
