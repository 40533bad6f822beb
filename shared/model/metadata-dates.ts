import type { Metadata, MetadataField } from './exhibit-metadata.ts'
import { readWhen, type Spelled } from './read-when.ts'
import type { Unreadable } from './value.ts'

/** What of an exhibit's metadata is a date. */
export const metadataDates = ['capturedAt', 'sentAt'] as const satisfies readonly MetadataField[]
export type MetadataDate = (typeof metadataDates)[number]

export const isMetadataDate = (field: MetadataField): field is MetadataDate =>
  metadataDates.some(date => date === field)

/** A date as an investigator typed it; undefined where nothing is typed, or what the exhibit or its file says already. */
export function readMetadataDate(
  exhibit: Metadata & { readonly fileSays?: Metadata | undefined },
  field: MetadataDate,
  input: string,
): Spelled | Unreadable | undefined {
  const text = input.trim()
  return text === '' || text === exhibit[field] || text === exhibit.fileSays?.[field] ? undefined : readWhen(text)
}
