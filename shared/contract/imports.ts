import { z } from 'zod'
import type { ImportFormat, ImportReport } from '../answers.ts'
import { gradeInput } from '../commands/grade-input.ts'
import { importBoards } from '../commands/import-board.ts'
import { importReading } from '../commands/import-reading.ts'
import { call, nothing, path, replace } from './call.ts'

const importOrder = {
  job: z.string(),
  path,
  format: z.string().optional(),
  /** What the user says of what the file leaves open; absent: as the same file was read before, if it was. */
  reading: importReading.optional(),
  /** Where what cannot be taken in is listed whole; absent: nowhere. */
  errors: path.optional(),
  replace,
}

/** What the source of an import is called, and how it is graded. */
const importSource = z.strictObject({
  title: z.string().trim().min(1),
  /** Of the grade; absent: 6x6. */
  scheme: gradeInput.scheme,
  sourceGrade: gradeInput.sourceGrade,
  informationGrade: gradeInput.informationGrade,
})

/** Files that come in. */
export const importCalls = {
  'import.formats': call<readonly ImportFormat[]>().taking(nothing),
  'import.preview': call<ImportReport>().taking(z.strictObject(importOrder)),
  'import.take': call<ImportReport>().taking(
    z.strictObject({
      ...importOrder,
      source: importSource.optional(),
      /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
      boards: z.enum(importBoards).optional(),
    }),
  ),
} as const
