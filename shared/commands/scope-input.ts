import { z } from 'zod'
import { informationMarks, schemeIds, sourceMarks } from '#shared/model/grade.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('case') }),
  z.strictObject({ of: z.literal('board'), board: z.string() }),
  z.strictObject({ of: z.literal('records'), ids: z.array(z.string()).min(1) }),
  z.strictObject({
    of: z.literal('filter'),
    words: z.string().optional(),
    types: z.array(z.string()).optional(),
    grade: z
      .strictObject({
        scheme: z.enum(schemeIds).optional(),
        sourceGrade: z.enum(sourceMarks),
        informationGrade: z.enum(informationMarks),
      })
      .optional(),
  }),
])

type Kept = { readonly of: string; readonly [part: string]: FieldValue }

/** A scope as shared/editions/scope.ts means it, without the parts that were not given: what a record can hold. */
export const scopeInput = scope.transform(
  given => Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)) as unknown as Kept,
)
