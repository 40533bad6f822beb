import { z } from 'zod'
import { decimalMarks } from '#shared/model/decimal-text.ts'

const words = z.string().min(1)

const columnUses = z
  .array(z.strictObject({ column: z.string(), as: words, unit: words.exactOptional() }))
  .max(20_000)
  .readonly()

/** `ImportReading`, checked: how foreign files are read where they leave it open. Whether a format has an option is its own to say. */
export const importReading = z
  .object({
    decimal: z.enum(decimalMarks).exactOptional(),
    encoding: words.exactOptional(),
    type: words.exactOptional(),
    linkType: words.exactOptional(),
    columns: columnUses.exactOptional(),
  })
  .catchall(z.union([words, z.boolean(), columnUses]))
