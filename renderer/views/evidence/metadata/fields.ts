import { capitalised } from '#shared/model/capitalised.ts'
import {
  captureFields,
  described,
  type MetadataField,
  messageFields,
  pictureFields,
  titleOn,
} from '#shared/model/exhibit-metadata.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'

/** A group of what can be known of an exhibit, as one section with one form. */
export interface MetadataGroup {
  readonly title: string
  readonly fields: readonly MetadataField[]
}

/** The group that fits an exhibit by what it is. */
export function groupOf(exhibit: Exhibit): MetadataGroup {
  const title = described(exhibit)
  if (title === 'E-mail') return { title, fields: messageFields }
  const isPicture = exhibit.mediaType.startsWith('image/')
  return { title, fields: isPicture ? [...captureFields, ...pictureFields] : captureFields }
}

/** "Captured at"; of what is no capture "Made at". */
export const titleOf = (exhibit: Exhibit, field: MetadataField): string =>
  capitalised(titleOn(exhibit, field) ?? shape.fields[field].title)

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
    const [value, fileSays] = [exhibit[field], exhibit.fileSays?.[field]]
    if (value === undefined && fileSays === undefined) return []
    return [{ field, value, otherwise: fileSays === value ? undefined : fileSays, asFileSays: fileSays === value }]
  })
}
