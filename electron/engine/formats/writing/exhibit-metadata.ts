import { addressParser } from 'postal-mime'
import { capitalised } from '#shared/model/capitalised.ts'
import { type MetadataField, metadataFields } from '#shared/model/exhibit-metadata.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'

/** Somebody who wrote or got an e-mail; `name` is '' where the mail gives none. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** What every format takes for an address. A name with letters beyond ASCII stays words: formats differ on it. */
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/**
 * Everybody in a line of addresses (RFC 5322), in its order. None where a part of it is no address, as a group or after a
 * redaction or a cut: half a list would be a wrong list, and the whole line goes out in words.
 */
export function mailboxesOf(line: string | undefined): readonly Mailbox[] {
  const boxes = addressParser(line ?? '').map(({ name, address = '' }) => ({ name: name.trim(), address }))
  return boxes.every(({ address }) => plainAddress.test(address)) ? boxes : []
}

/** Words for what a format has no place for, and the field they tell of. */
export interface Leftover {
  readonly field: MetadataField | 'fileSays'
  readonly words: string
}

/** What is known of an exhibit and not `placed`, each in words, and at last all that the file itself says. */
export function leftOver(exhibit: Exhibit, placed: ReadonlySet<MetadataField>): readonly Leftover[] {
  const known = metadataFields.flatMap((field): Leftover[] => {
    const text = exhibit[field]
    return text === undefined || placed.has(field) ? [] : [{ field, words: `${titleOf(field)}: ${text}` }]
  })
  const texts = fileStatements(exhibit)
  return texts.length > 0
    ? [...known, { field: 'fileSays', words: `The file itself says: ${texts.join('; ')}` }]
    : known
}

/** What the file says of itself, whether or not the investigators let it stand. */
export const fileStatements = ({ fileSays }: Exhibit): readonly string[] =>
  metadataFields.flatMap(field => {
    const text = fileSays?.[field]
    return text === undefined ? [] : [`${titleOf(field)}: ${text}`]
  })

const titleOf = (field: MetadataField): string => capitalised(shape.fields[field].title)
