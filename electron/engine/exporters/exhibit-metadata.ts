import { addressParser } from 'postal-mime'
import { type MetadataField, metadataFields } from '#shared/model/exhibit-metadata.ts'
import { readPartialDate } from '#shared/model/partial-date.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'
import type { DateValue } from '#shared/model/value.ts'

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

/** `Mon, 2 Mar 2026 09:00:00 +0100 (CET)` or any date of ours, as precise as it is; undefined where it is neither. */
export function writtenDate(text: string | undefined): DateValue | undefined {
  const bare = (text ?? '').replace(/^\s*[a-z]{3},\s*/i, '').replace(/\s*\([^()]*\)\s*$/, '')
  const read = readPartialDate(bare)
  return 'unreadable' in read ? undefined : { kind: 'date', ...read }
}

/** `2026-03-02T09:00:00+01:00`, in the zone it was written in; undefined unless the text gives a time of day and a zone. */
export function exactMoment(text: string | undefined): string | undefined {
  const { date = '', zone } = writtenDate(text) ?? {}
  return zone === undefined ? undefined : `${date.length === 16 ? `${date}:00` : date}${zone}`
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
  const said = saidByFile(exhibit)
  return said.length > 0 ? [...known, { field: 'fileSays', words: `The file itself says: ${said.join('; ')}` }] : known
}

/** What the file says of itself, whether or not the investigators let it stand. */
export const saidByFile = ({ fileSays }: Exhibit): readonly string[] =>
  metadataFields.flatMap(field => {
    const text = fileSays?.[field]
    return text === undefined ? [] : [`${titleOf(field)}: ${text}`]
  })

function titleOf(field: MetadataField): string {
  const { title } = shape.fields[field]
  return title.charAt(0).toUpperCase() + title.slice(1)
}
