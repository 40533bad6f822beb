import { z } from 'zod'
import { informationMarks, schemeIds, sourceMarks } from '#shared/model/grade.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'

/** A scope as shared/editions/scope.ts means it: the one description for calls and for records. */
export const scopeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('case') }),
  z.strictObject({ of: z.literal('board'), board: z.string() }),
  z.strictObject({ of: z.literal('records'), ids: z.array(z.string()).min(1) }),
  z.strictObject({
    of: z.literal('filter'),
    words: z.string().optional(),
    types: z.array(z.string()).optional(),
    grade: z.tuple([z.enum(sourceMarks), z.enum(informationMarks)]).optional(),
    /** Of the grade; absent: 6x6. */
    scheme: z.enum(schemeIds).optional(),
  }),
])

type Kept = { readonly of: string; readonly [part: string]: FieldValue }

/** The scope without the parts that were not given: what a record can hold. */
export const scopeInput = scopeSchema.transform(
  given => Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)) as unknown as Kept,
)
