import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { type EntityGroup, type EntityType, entityGroups } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import { hueIds } from '#shared/model/hues.ts'
import { valueKinds } from '#shared/model/kinds/list.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import { typeIcons } from '#shared/model/type-icons.ts'
import type { KindId } from '#shared/model/value.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'

export const words = z.string().trim().min(1).max(80)
export const help = z.string().trim().min(1).max(400)
export const icon = z.enum(typeIcons as [string, ...string[]])
export const group = z.enum(Object.keys(entityGroups) as [EntityGroup, ...EntityGroup[]])
export const hue = z.enum(hueIds)

const kindIds = Object.keys(valueKinds) as [KindId, ...KindId[]]

/** A property to be made. */
export const propertyInput = z.strictObject({
  title: words,
  kind: z.enum(kindIds),
  choices: z.array(words).optional(),
  many: z.boolean().optional(),
  /** Things of the type are called by it. */
  caption: z.boolean().optional(),
  help: help.optional(),
})

/** The op that gives a type a property. `of`: a type of entity or link, which may be made in the same plan. */
export function planProperty(
  of: string,
  order: number,
  { many, caption, ...property }: z.output<typeof propertyInput>,
  { newId, by, at }: PlanContext,
): Op {
  const more = { many: many || undefined, caption: caption || undefined, order, of, author: by, at }
  return create({ ...property, ...more, id: newId('custom-property'), record: 'custom-property' })
}

/** How a link reads from its other end where nobody said it. */
export const reverseFor = (title: string): string => `← ${title}`

const called = (title: string) => fold(title.trim())

/** Refuses a name by which one could not tell two apart. */
export function refuseTaken(
  among: readonly { readonly id: string; readonly title: string }[],
  title: string,
  what: string,
  own?: string,
): void {
  if (among.some(each => each.id !== own && called(each.title) === called(title)))
    throw new RedThreadError('name-taken', { what, name: title })
}

/** Refuses names of which two are one. */
export function refuseRepeated(titles: readonly string[]): void {
  const names = titles.map(called)
  const twice = titles.find((_, at) => names.indexOf(names[at] ?? '') !== at)
  if (twice !== undefined) throw new RedThreadError('name-taken', { what: 'property', name: twice })
}

/** The built-in type that a new one is based on. Throws unknown-type. */
export function needBuiltIn<T extends EntityType | LinkType>(found: T | undefined, id: string, record: string): T {
  if (!found || found.base !== undefined)
    throw new RedThreadError('unknown-type', { type: id, record: `built-in ${record}` })
  return found
}

/** A type of the case's own, of entities or of links. Throws unknown-record. */
export function needOwnType(state: CaseState, id: string): RecordNamed<'entity-type'> | RecordNamed<'link-type'> {
  const found = get(state, 'entity-type', id) ?? get(state, 'link-type', id)
  if (!found) throw new RedThreadError('unknown-record', { record: 'type of this case', id })
  return found
}
