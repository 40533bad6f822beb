import type { EntityType, Property } from './entity-type.ts'
import type { LinkType } from './link-type.ts'
import { description, label, name } from './properties.ts'
import type { CustomProperty } from './records/custom-property.ts'
import type { EntityTypeRecord } from './records/entity-type.ts'
import type { LinkTypeRecord } from './records/link-type.ts'

/** The records by which a case says its own types and properties. */
export type TypeRecord = EntityTypeRecord | LinkTypeRecord | CustomProperty

export const typeRecordNames = ['entity-type', 'link-type', 'custom-property'] as const

const names: ReadonlySet<unknown> = new Set(typeRecordNames)

export const isTypeRecord = (record: { readonly record?: unknown } | undefined): boolean => names.has(record?.record)

/** Stands in where a case is based on a type of a newer version: nothing of it is lost, and it goes out as no more. */
export const plainThing: EntityType = {
  id: 'thing',
  title: 'Thing',
  plural: 'Things',
  group: 'documents',
  icon: 'circle-help',
  help: 'Something of a type that this version does not know.',
  properties: [name, label, description],
  caption: ['name', 'label'],
  context: [],
  featured: ['name'],
  matches: [],
}

const plainLink: LinkType = {
  id: 'link',
  title: 'linked to',
  reverse: 'linked to',
  group: 'evidence',
  help: 'A link of a type that this version does not know.',
  from: 'any',
  to: 'any',
  properties: [description],
}

const orderOf = (record: TypeRecord) => (record.record === 'custom-property' ? record.order : 0)

/** As they were made, whatever order a file or a merge gives them: properties by their place, then all by time. */
export const inOrder = (a: TypeRecord, b: TypeRecord): number =>
  orderOf(a) - orderOf(b) || compare(a.at, b.at) || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const noProperties: readonly CustomProperty[] = []

/** Custom properties by the type that has them, in the order given; those taken out too. */
export const byType = (properties: readonly CustomProperty[]): ReadonlyMap<string, readonly CustomProperty[]> =>
  Map.groupBy(properties, ({ of: type }) => type)

const asProperty = ({ id, title, kind, choices, many, help }: CustomProperty): Property => ({
  id,
  title,
  custom: true,
  kind,
  ...(choices && { options: { choices } }),
  ...(many && { many }),
  ...(help !== undefined && { help }),
})

/** A type with the properties the case gives it; the type itself where there are none. */
export function withCustom<T extends EntityType | LinkType>(type: T, custom = noProperties): T {
  if (custom.length === 0) return type
  const used = custom.filter(({ removed }) => !removed)
  const properties = [...type.properties, ...used.map(asProperty)]
  const former = [...(type.former ?? []), ...custom.filter(({ removed }) => removed).map(asProperty)]
  const held = { ...type, properties, ...(former.length > 0 && { former }) }
  if (!('caption' in held)) return held
  const names = used.filter(({ caption }) => caption).map(({ id }) => id)
  return {
    ...held,
    caption: [...names, ...held.caption],
    featured: [...held.featured, ...used.map(({ id }) => id)],
  }
}

/** A type of a case's own: the built-in one with its own title, look and properties. */
export function ownEntityType(record: EntityTypeRecord, base: EntityType | undefined): EntityType {
  const { common: _, also: __, ...like } = base ?? plainThing
  const { id, title, plural = title, group, hue, icon, help } = record
  return {
    ...like,
    id,
    base: record.base,
    title,
    plural,
    group,
    ...(hue !== undefined && { hue }),
    icon,
    help: help ?? `Much like: ${like.help}`,
  }
}

export function ownLinkType(record: LinkTypeRecord, base: LinkType | undefined): LinkType {
  const { common: _, also: __, ...like } = base ?? plainLink
  const { id, title, reverse, help } = record
  return {
    ...like,
    id,
    base: record.base,
    title,
    reverse: like.symmetric ? title : reverse,
    help: help ?? `Much like: ${like.help}`,
  }
}
