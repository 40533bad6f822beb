import { z } from 'zod'
import { longestMetadata, type MetadataField, metadataFields } from '#shared/model/exhibit-metadata.ts'

const words = z.string().trim().min(1).max(longestMetadata)

/** What a file says of itself. */
export const saidInput = z.partialRecord(z.enum(metadataFields), words)

const edited = words.nullable().optional()

/** What an investigator says of a capture or an e-mail; null clears a field. */
export const metadataInput = Object.fromEntries(metadataFields.map(field => [field, edited])) as Record<
  MetadataField,
  typeof edited
>
