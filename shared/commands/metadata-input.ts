import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { capitalised } from '#shared/model/capitalised.ts'
import { longestMetadata, type MetadataField, metadataFields, titleOn } from '#shared/model/exhibit-metadata.ts'
import { type MetadataDate, metadataDates, readMetadataDate } from '#shared/model/metadata-dates.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'

const words = z.string().trim().min(1).max(longestMetadata)

/** What a file says of itself. */
export const fileSaysInput = z.partialRecord(z.enum(metadataFields), words)

const edited = words.nullable().optional()

/** What an investigator says of a capture or an e-mail; null clears a field. */
export const metadataInput = Object.fromEntries(metadataFields.map(field => [field, edited])) as Record<
  MetadataField,
  typeof edited
>

type Dates = { readonly [Date in MetadataDate]?: string | null | undefined }

/** The fields with the dates an investigator gave as they are kept. What the exhibit or its file says stays as it is. */
export function datesSpelled<T extends Dates>(fields: T, exhibit: Exhibit): T {
  const spelled = metadataDates.flatMap(field => {
    const read = readMetadataDate(exhibit, field, fields[field] ?? '')
    if (read === undefined) return []
    if ('text' in read) return [[field, read.text]]
    const property = capitalised(titleOn(exhibit, field) ?? shape.fields[field].title)
    throw new RedThreadError('unreadable-value', { property, problem: read.unreadable })
  })
  return { ...fields, ...Object.fromEntries(spelled) }
}
