import { z } from 'zod'
import type { ImportFormat, ImportReport } from '../answers.ts'
import { decimalMarks } from '../model/decimal-text.ts'
import { call, nothing, path, replace } from './call.ts'

const importOrder = {
  job: z.string(),
  path,
  format: z.string().optional(),
  /** What comes before fractions where a figure can be read both ways and its column does not tell. */
  decimal: z.enum(decimalMarks).optional(),
  /** Where what cannot be taken in is listed whole; absent: nowhere. */
  errors: path.optional(),
  replace,
}

/** What the source of an import is called, and how it is graded. */
const importSource = z.strictObject({
  title: z.string().trim().min(1),
  /** Of the grade; absent: 6x6. */
  scheme: z.string().optional(),
  sourceGrade: z.string().optional(),
  informationGrade: z.string().optional(),
})

/** Files that come in. */
export const importCalls = {
  'import.formats': call<readonly ImportFormat[]>().taking(nothing),
  'import.preview': call<ImportReport>().taking(z.strictObject(importOrder)),
  'import.take': call<ImportReport>().taking(z.strictObject({ ...importOrder, source: importSource.optional() })),
} as const
