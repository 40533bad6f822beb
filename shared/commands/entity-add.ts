import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import { create, place } from '#shared/ops/edit.ts'
import { type ClaimInput, claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { need, needOffered } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Adds an entity, with what is already known of it, and puts it on a board where a place is given. */
export const entityAdd = defineCommand({
  id: 'entity.add',
  title: 'Add an entity',
  input: z.strictObject({
    type: z.string(),
    /** Becomes a claim of the first property of the type's caption, or of its address where it is one. */
    name: z.string().trim().min(1).optional(),
    claims: z.array(claimInput).optional(),
    board: z.string().optional(),
    at: z.tuple([z.number(), z.number()]).optional(),
  }),
  plan: (state, { type, name, claims = [], board, at }, context) => {
    const shape = needOffered(state.catalogue.entityTypes, type, 'entity')
    const id = context.newId('entity')
    const subject = { id, record: 'entity', type } as const
    const named = name === undefined ? [] : [{ property: naming(shape, name), value: name }]
    const ops = [create({ ...subject, author: context.by, at: context.at })]
    for (const claim of [...named, ...claims] satisfies ClaimInput[])
      ops.push(planClaim(state, subject, claim, context))
    if (board !== undefined && at) ops.push(...place(state, need(state, 'board', board).id, id, { at }))
    return ops
  },
  sentence: ofItsRecords,
})

/** The property a typed name goes to: the address of what has one where it is an address, else the caption's first, past a number it is not. */
export function naming(type: EntityType, name: string): string {
  const address = type.properties.find(property => property.kind === 'address')
  if (address && !('unreadable' in kindOf('address').read(name, address.options))) return address.id
  const called = type.caption.flatMap(id => propertyOf(type, id) ?? [])
  const reads = ({ kind, options }: Property) => !('unreadable' in kindOf(kind).read(name, options))
  // A number of a document may be missing; a mistyped address must not pass for a name.
  const first = called[0]?.kind === 'identifier' ? (called.find(reads) ?? called[0]) : called[0]
  if (first === undefined)
    throw new RedThreadError('unknown-property', { type: type.title, property: 'name', known: [] })
  return first.id
}
