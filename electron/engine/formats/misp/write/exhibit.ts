import { leftOver, mailboxesOf } from '#engine/formats/writing/exhibit-metadata.ts'
import type { MetadataField } from '#shared/model/exhibit-metadata.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { exactMoment } from '#shared/model/written-date.ts'
import type { Template } from '../terms/template.ts'
import { templates } from '../terms/templates.ts'
import { type Attribute, attribute } from './attributes.ts'
import { frameOf, type MispObject } from './objects.ts'
import { type Reference, reference } from './references.ts'
import type { Writing } from './writing.ts'

/** A value under a relation of a template, and the field of the exhibit it tells. */
type RelationValue = readonly [relation: string, type: string, value: string, field?: MetadataField]

/** An exhibit as a file, and as the address it was captured from or the e-mail it is. Never its bytes. */
export function* exhibitObjects(writing: Writing, exhibit: Exhibit): Generator<MispObject> {
  const parts = partsOf(exhibit)
  const placed = new Set(parts.flatMap(({ values }) => values.flatMap(([, , , field]) => field ?? [])))
  yield fileObject(writing, exhibit, placed, parts)
  for (const { name, values } of parts) {
    const comment = writing.text(`Exhibit ${exhibit.number}: ${exhibit.title}`, exhibit.id)
    yield objectOf(writing, exhibit, name, { key: `${exhibit.id} ${name}`, values, comment, references: [] })
  }
}

interface Part {
  /** Of the template. */
  readonly name: string
  /** What it is to the file. */
  readonly meaning: string
  readonly values: readonly RelationValue[]
}

/** What an exhibit is besides a file, as far as MISP has relations for what is known. */
function partsOf(exhibit: Exhibit): readonly Part[] {
  const parts = [
    { name: 'url', meaning: 'downloaded-from', values: addressOf(exhibit) },
    { name: 'email', meaning: 'characterized-by', values: messageOf(exhibit) },
  ]
  return parts.filter(({ values }) => values.length > 0)
}

const addressOf = ({ url = '' }: Exhibit): readonly RelationValue[] =>
  URL.canParse(url) && !/\s/.test(url) ? [['url', 'url', url, 'url']] : []

function messageOf(exhibit: Exhibit): readonly RelationValue[] {
  const { sender, recipients, copied, mailSubject, sentAt, messageId, firstHop, lastHop } = exhibit
  const moment = exactMoment(sentAt)
  return [
    ...people(sender, 'from', 'email-src', 'sender'),
    ...people(recipients, 'to', 'email-dst', 'recipients'),
    ...(isPaired(recipients, 1) ? header('To', recipients, 'recipients') : []),
    ...people(copied, 'cc', 'email-dst', 'copied').filter(([, type]) => type === 'email-dst'),
    ...(isPaired(copied, 0) ? header('Cc', copied, 'copied') : []),
    ...(mailSubject === undefined ? [] : [['subject', 'email-subject', mailSubject, 'mailSubject'] as const]),
    ...(moment === undefined ? [] : [['send-date', 'datetime', moment, 'sentAt'] as const]),
    ...(messageId === undefined ? [] : [['message-id', 'email-message-id', messageId, 'messageId'] as const]),
    ...header('Received', lastHop, 'lastHop'),
    ...header('Received', firstHop, 'firstHop'),
  ]
}

const people = (
  line: string | undefined,
  relation: string,
  type: string,
  field: MetadataField,
): readonly RelationValue[] =>
  mailboxesOf(line).flatMap(({ name, address }): RelationValue[] => [
    [relation, type, address, field],
    ...(name === '' ? [] : [[`${relation}-display-name`, `${type}-display-name`, name, field] as const]),
  ])

/** Whether names stand by more addresses than MISP can show them with: whose each is, the line itself then tells. */
const isPaired = (line: string | undefined, shown: number) => {
  const boxes = mailboxesOf(line)
  return boxes.length > shown && boxes.some(({ name }) => name !== '')
}

const header = (name: string, line: string | undefined, field: MetadataField): readonly RelationValue[] =>
  line === undefined ? [] : [['header', 'email-header', `${name}: ${line}`, field]]

function fileObject(
  writing: Writing,
  exhibit: Exhibit,
  placed: ReadonlySet<MetadataField>,
  parts: readonly Part[],
): MispObject {
  const { id, number, title, acquiredAt, acquiredBy, acquiredHow = '', tool = '', parent } = exhibit
  const left = leftOver(exhibit, placed)
  for (const { field } of left)
    writing.lose({ record: id, field, kind: 'extension', why: 'MISP has no relation for it: words' })
  for (const field of ['handling', 'note', 'removed'] as const) {
    if (exhibit[field] !== undefined)
      writing.lose({ record: id, field, kind: 'lost', why: 'a file of MISP has no place for it' })
  }
  const facts = [`Exhibit ${number}: ${title}`, `acquired ${acquiredAt} by ${acquiredBy}`, acquiredHow, tool]
  const from = writing.uuid(id)
  const references = [
    ...(parent ? [reference(writing, from, `${id} parent`, writing.uuid(parent), 'extracted-from', '')] : []),
    ...parts.map(({ name, meaning }) =>
      reference(writing, from, `${id} ${name}`, writing.uuid(`${id} ${name}`), meaning, ''),
    ),
  ]
  const values: readonly RelationValue[] = [
    ['filename', 'filename', exhibit.name],
    ['sha256', 'sha256', exhibit.sha256],
    ['size-in-bytes', 'size-in-bytes', String(exhibit.size)],
    ['mimetype', 'mime-type', exhibit.mediaType],
    ...(left.length > 0 ? [['text', 'text', left.map(({ words }) => words).join('\n')] as const] : []),
  ]
  const comment = writing.text(facts.filter(each => each !== '').join('; '), id)
  return objectOf(writing, exhibit, 'file', { key: id, values, comment, references })
}

interface Content {
  readonly key: string
  readonly values: readonly RelationValue[]
  readonly comment: string
  readonly references: readonly Reference[]
}

function objectOf(
  writing: Writing,
  { id: record }: Exhibit,
  name: string,
  { key, values, comment, references }: Content,
): MispObject {
  const template = templates.get(name) as Template
  const seen = new Map<string, number>()
  const made = ([relation, type, value]: RelationValue): Attribute => {
    const n = (seen.get(relation) ?? 0) + 1
    seen.set(relation, n)
    return attribute(writing, type, value, { key: `${key} ${relation}${n > 1 ? ` ${n}` : ''}`, record, relation })
  }
  return {
    ...frameOf(writing, template, key),
    comment,
    // MISP refuses what stands in an object twice, as the one hop of a mail that is the first and the last.
    Attribute: [...new Map(values.map(each => [`${each[0]} ${each[2]}`, each])).values()].map(made),
    ObjectReference: references,
  }
}
