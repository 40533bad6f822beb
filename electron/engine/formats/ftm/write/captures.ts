import { oneLine, safeText } from '#engine/formats/text/plain-text.ts'
import { leftOver, mailboxesOf } from '#engine/formats/writing/exhibit-metadata.ts'
import { type MetadataField, messageFields } from '#shared/model/exhibit-metadata.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { writtenDate } from '#shared/model/written-date.ts'
import { type Schema, schemaNamed } from '../terms/model.ts'
import type { Lose } from './claims.ts'
import { isoDate, webAddress } from './clean.ts'
import { add, type Draft, note } from './draft.ts'

/** An exhibit is an Email where anything of one is known of it, else a Document. */
export const schemaOfExhibit = (exhibit: Exhibit): Schema =>
  schemaNamed(messageFields.some(field => exhibit[field] !== undefined) ? 'Email' : 'Document') as Schema

/** What is known of an exhibit as a capture or an e-mail; what has no property, or does not fit it, in notes. */
export function addMetadata(draft: Draft, exhibit: Exhibit, lose: Lose): void {
  const placed = new Set<MetadataField>()
  const put = (field: MetadataField, property: string, texts: readonly (string | null | undefined)[]) => {
    const added = texts.map(text => add(draft, property, text ?? undefined))
    if (added.length > 0 && added.every(each => each)) placed.add(field)
  }
  const sent = writtenDate(exhibit.sentAt)
  put('url', 'sourceUrl', [webAddress(exhibit.url)])
  put('captureTool', 'crawler', [line(exhibit.captureTool)])
  put('sender', 'from', people(exhibit.sender))
  put('recipients', 'to', people(exhibit.recipients))
  put('copied', 'cc', people(exhibit.copied))
  put('mailSubject', 'subject', [line(exhibit.mailSubject)])
  put('messageId', 'messageId', [line(exhibit.messageId)])
  put('sentAt', 'date', [sent && isoDate(sent)])
  // FollowTheMoney takes every moment for UTC: where the sender's clock stood is said in notes.
  if (sent?.zone !== 'Z') placed.delete('sentAt')
  for (const { field, words } of leftOver(exhibit, placed)) {
    const isHeld = note(draft, safeText(words))
    const why = isHeld ? 'FollowTheMoney has no property that holds all of it: notes' : 'it is longer than notes may be'
    lose({ record: exhibit.id, field, kind: 'extension', why })
  }
}

const line = (text: string | undefined) => (text === undefined ? undefined : oneLine(text))

/** Each as `Name <address>`; a line that is no list of addresses stands whole. */
function people(text: string | undefined): readonly (string | undefined)[] {
  const boxes = mailboxesOf(text)
  return boxes.length === 0
    ? [line(text)]
    : boxes.map(({ name, address }) => line(name === '' ? address : `${name} <${address}>`))
}
