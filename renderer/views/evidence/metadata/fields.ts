import { capitalised } from '#shared/model/capitalised.ts'
import { captureFields, type MetadataField, messageFields } from '#shared/model/exhibit-metadata.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'

/** A group of what can be known of an exhibit, as one section with one form. */
export interface MetadataGroup {
  readonly title: string
  readonly fields: readonly MetadataField[]
}

const capture: MetadataGroup = { title: 'Web capture', fields: captureFields }
const message: MetadataGroup = { title: 'E-mail', fields: messageFields }

/** The group that fits an exhibit by its kind. */
export const groupOf = ({ mediaType }: Exhibit): MetadataGroup =>
  /^(message\/rfc822|application\/mbox)/.test(mediaType) ? message : capture

/** "Captured at" */
export const titleOf = (field: MetadataField): string => capitalised(shape.fields[field].title)

export interface Known {
  readonly field: MetadataField
  /** What the investigator lets stand. */
  readonly value: string | undefined
  /** What the file says, where that is something else. */
  readonly otherwise: string | undefined
  /** The value is the file's own word. */
  readonly asFileSays: boolean
}

/** What is known or said, field by field; the file's own words stay beside what was put in their place. */
export function knownOf(exhibit: Exhibit, fields: readonly MetadataField[]): Known[] {
  return fields.flatMap(field => {
    const [value, said] = [exhibit[field], exhibit.fileSays?.[field]]
    if (value === undefined && said === undefined) return []
    return [{ field, value, otherwise: said === value ? undefined : said, asFileSays: said === value }]
  })
}
