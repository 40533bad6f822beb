import { z } from 'zod'
import { decimalMarks } from '#shared/model/decimal-text.ts'

const words = z.string().min(1)

/** `ImportReading`, checked: how foreign files are read where they leave it open. */
export const importReading = z.strictObject({
  decimal: z.enum(decimalMarks).exactOptional(),
  encoding: words.exactOptional(),
  type: words.exactOptional(),
  linkType: words.exactOptional(),
  columns: z
    .array(z.strictObject({ column: z.string(), as: words, unit: words.exactOptional() }))
    .max(20_000)
    .readonly()
    .exactOptional(),
})
