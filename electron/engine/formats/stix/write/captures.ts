import { oneLine } from '#engine/formats/text/plain-text.ts'
import { leftOver, type Mailbox, mailboxesOf } from '#engine/formats/writing/exhibit-metadata.ts'
import type { MetadataField } from '#shared/model/exhibit-metadata.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { exactMoment } from '#shared/model/written-date.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { idOf, observableId } from '../terms/ids.ts'
import { objectTypes } from '../terms/object-types.ts'
import { type Draft, draftOf, type Making } from './draft.ts'
import { fieldValue } from './field-values.ts'
import { hold, type Things } from './things.ts'

/**
 * The address an exhibit was captured from and the e-mail it is, as objects of their own, each with a relationship of
 * the file to it. What they have no property for becomes words of the file.
 */
export function addCaptures(making: Making, things: Things, exhibit: Exhibit, file: Draft): readonly Draft[] {
  const placed = new Set<MetadataField>()
  const found = [
    ['captured from this address', addressOf(things, exhibit, placed)],
    ['is this e-mail', messageOf(things, exhibit, placed)],
  ] as const
  const kind = making.strict ? 'lost' : 'extension'
  for (const { field, words } of leftOver(exhibit, placed)) {
    file.words.push(oneLine(words))
    making.lose({ record: exhibit.id, field, kind, why: 'STIX has no property for it: words' })
  }
  if (found[1][1] !== undefined) making.lose({ record: exhibit.id, field: 'attachments', kind, why: whyMultipart })
  return found.flatMap(([words, to]) => (to === undefined ? [] : [relationship(exhibit, file.id, to, words)]))
}

const whyMultipart = 'STIX asks whether a mail has several parts: true only where attachments were counted'

const begin = (type: string, id: string, exhibit: Exhibit): Draft => {
  const draft = draftOf(type, id, { author: exhibit.acquiredBy, at: exhibit.acquiredAt })
  draft.exhibits.push(exhibit.id)
  return draft
}

function addressOf(things: Things, exhibit: Exhibit, placed: Set<MetadataField>): string | undefined {
  const value = exhibit.url === undefined ? null : fieldValue('url', { kind: 'url', url: exhibit.url })
  // What was redacted leaves a text that a reader of addresses would percent-encode.
  if (!value || /\s/.test(exhibit.url ?? '')) return undefined
  if (value.value === exhibit.url) placed.add('url')
  return holdAs(things, begin('url', '', exhibit), { value: value.value }, exhibit)
}

function messageOf(things: Things, exhibit: Exhibit, placed: Set<MetadataField>): string | undefined {
  const fields: Record<string, unknown> = {}
  const put = (field: MetadataField, name: string, value: unknown) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return
    fields[name] = value
    placed.add(field)
  }
  const putPeople = (field: 'sender' | 'recipients' | 'copied', name: string) => {
    const boxes = mailboxesOf(exhibit[field])
    const ids = boxes.map(box => mailbox(things, exhibit, box))
    if (name.endsWith('_refs')) put(field, name, [...new Set(ids)])
    else if (ids.length === 1) put(field, name, ids[0])
    // An address has one name in STIX, the first that any mail gives it.
    if (!boxes.every((box, n) => hasName(things, ids[n], box))) placed.delete(field)
  }
  const line = (text: string | undefined) => text && oneLine(text)
  putPeople('sender', 'from_ref')
  putPeople('recipients', 'to_refs')
  putPeople('copied', 'cc_refs')
  put('mailSubject', 'subject', line(exhibit.mailSubject))
  put('messageId', 'message_id', line(exhibit.messageId))
  const sent = exactMoment(exhibit.sentAt)
  put('sentAt', 'date', sent && new Date(sent).toISOString())
  // STIX writes every moment in UTC: where the sender's clock stood is said in words.
  if (!sent?.endsWith('Z')) placed.delete('sentAt')
  const hops = [exhibit.lastHop, exhibit.firstHop].flatMap(hop => line(hop) || [])
  put('lastHop', 'received_lines', [...new Set(hops)])
  if (hops.length > 0) placed.add('firstHop')
  if (Object.keys(fields).length === 0) return undefined
  const several = /^0*[1-9]/.test(exhibit.attachments ?? '')
  return holdAs(things, begin('email-message', '', exhibit), { is_multipart: several, ...fields }, exhibit)
}

function mailbox(things: Things, exhibit: Exhibit, { name, address }: Mailbox): string {
  const fields = { value: address, ...(oneLine(name) && { display_name: oneLine(name) }) }
  return holdAs(things, begin('email-addr', '', exhibit), fields, exhibit)
}

const hasName = ({ drafts }: Things, id: string | undefined, { name }: Mailbox) =>
  oneLine(name) === '' || drafts.get(id ?? '')?.fields.get('display_name') === oneLine(name)

/** Takes an observable in and gives its id. Of two e-mails alike in sender and subject, the second keeps an id of its own. */
function holdAs(things: Things, draft: Draft, fields: Readonly<Record<string, unknown>>, { id }: Exhibit): string {
  for (const [name, value] of Object.entries(fields)) draft.fields.set(name, value)
  const own = idOf(draft.type, id)
  const shared = observableId(draft.type, objectTypes[draft.type]?.contributing ?? [], draft.fields) ?? own
  const held = draft.type === 'email-message' ? things.drafts.get(shared) : undefined
  const isOther = held !== undefined && canonical(Object.fromEntries(held.fields)) !== canonical(fields)
  draft.id = isOther ? own : shared
  hold(things, draft)
  return draft.id
}

function relationship(exhibit: Exhibit, from: string, to: string, words: string): Draft {
  const draft = begin('relationship', idOf('relationship', `${exhibit.id} ${words}`), exhibit)
  draft.fields.set('relationship_type', 'related-to')
  draft.fields.set('source_ref', from)
  draft.fields.set('target_ref', to)
  draft.words.push(oneLine(`Exhibit ${exhibit.number} ${words}.`))
  return draft
}
