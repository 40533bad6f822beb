import { z } from 'zod'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { informationMarks, schemeIds, sourceMarks } from '#shared/model/grade.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { type Trait, traits } from '#shared/queries/filter/traits.ts'

const trait = z.enum(Object.keys(traits) as [Trait, ...Trait[]])
const group = z.enum(Object.keys(entityGroups) as [EntityGroup, ...EntityGroup[]])

/** A scope as shared/editions/scope.ts means it: the one description for calls and for records. */
export const scopeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('case') }),
  z.strictObject({ of: z.literal('board'), board: z.string() }),
  z.strictObject({ of: z.literal('records'), ids: z.array(z.string()).min(1) }),
  z.strictObject({
    of: z.literal('filter'),
    words: z.string().optional(),
    types: z.array(z.string()).readonly().optional(),
    withoutTypes: z.array(z.string()).readonly().optional(),
    groups: z.array(group).readonly().optional(),
    withoutGroups: z.array(group).readonly().optional(),
    grade: z
      .tuple([z.enum(sourceMarks), z.enum(informationMarks)])
      .readonly()
      .optional(),
    /** Of the grade; absent: 6x6. */
    scheme: z.enum(schemeIds).optional(),
    sources: z.array(z.string()).readonly().optional(),
    handling: z.array(z.string()).readonly().optional(),
    tags: z.array(z.string()).readonly().optional(),
    has: z.array(trait).readonly().optional(),
    lacks: z.array(trait).readonly().optional(),
    dated: z.string().optional(),
    amount: z.string().optional(),
    near: z.array(z.string()).readonly().optional(),
    steps: z.number().int().min(0).max(99).optional(),
  }),
])

type Kept = { readonly of: string; readonly [part: string]: FieldValue }

/** The scope without the parts that were not given: what a record can hold. */
export const scopeInput = scopeSchema.transform(
  given => Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)) as unknown as Kept,
)
