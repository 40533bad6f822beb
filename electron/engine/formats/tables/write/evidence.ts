import { fileStatements } from '#engine/formats/writing/exhibit-metadata.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Source } from '#shared/model/records/source.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { joined } from './findings.ts'
import { named, present } from './in-order.ts'
import { defineTable } from './table.ts'

interface Cited<R> {
  readonly record: R
  readonly claims: number
}

/** Records of one kind with how many claims cite each. */
function cited<R extends Exhibit | Source>(
  { state }: Edition,
  records: readonly R[],
  of: (claim: Claim) => string | undefined,
): Cited<R>[] {
  const counts = new Map<string | undefined, number>()
  for (const claim of named(state, 'claim')) counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1)
  return records.map(record => ({ record, claims: counts.get(record.id) ?? 0 }))
}

export const exhibitNumber = (state: CaseState, id: string | undefined) => get(state, 'exhibit', id ?? '')?.number

export const evidence = defineTable(
  'evidence',
  edition => cited(edition, present(edition.state, 'exhibit'), claim => claim.exhibit),
  {
    id: ({ record }) => record.id,
    number: ({ record }) => record.number,
    title: ({ record }) => record.title,
    name: ({ record }) => record.name,
    sha256: ({ record }) => record.sha256,
    size: ({ record }) => record.size,
    media_type: ({ record }) => record.mediaType,
    acquired_at: ({ record }) => record.acquiredAt,
    acquired_by: ({ record }) => record.acquiredBy,
    acquired_how: ({ record }) => record.acquiredHow,
    tool: ({ record }) => record.tool,
    parent_id: ({ record }) => record.parent,
    parent_number: ({ record }, { state }) => exhibitNumber(state, record.parent),
    handling: ({ record }) => record.handling,
    claims: ({ claims }) => claims,
    note: ({ record }) => record.note,
    // What stands of a web capture or an e-mail: the file's own word until an investigator corrects it.
    url: ({ record }) => record.url,
    captured_at: ({ record }) => record.capturedAt,
    captured_by: ({ record }) => record.capturedBy,
    captured_how: ({ record }) => record.capturedHow,
    capture_tool: ({ record }) => record.captureTool,
    page_title: ({ record }) => record.pageTitle,
    http_status: ({ record }) => record.httpStatus,
    sender: ({ record }) => record.sender,
    recipients: ({ record }) => record.recipients,
    copied: ({ record }) => record.copied,
    mail_subject: ({ record }) => record.mailSubject,
    sent_at: ({ record }) => record.sentAt,
    message_id: ({ record }) => record.messageId,
    first_hop: ({ record }) => record.firstHop,
    last_hop: ({ record }) => record.lastHop,
    attachments: ({ record }) => record.attachments,
    file_says: ({ record }) => joined(fileStatements(record)),
    header_encoding: ({ record }) => record.headerEncoding,
  },
)

export const sources = defineTable(
  'sources',
  edition => cited(edition, present(edition.state, 'source'), claim => claim.source),
  {
    id: ({ record }) => record.id,
    code: ({ record }) => record.code,
    title: ({ record }) => record.title,
    kind: ({ record }) => record.kind,
    publisher: ({ record }) => record.publisher,
    published: ({ record }) => record.published,
    url: ({ record }) => record.url,
    accessed: ({ record }) => record.accessed,
    via_id: ({ record }) => record.via,
    via_code: ({ record }, { state }) => get(state, 'source', record.via ?? '')?.code,
    exhibit_id: ({ record }) => record.exhibit,
    exhibit_number: ({ record }, { state }) => exhibitNumber(state, record.exhibit),
    grading_scheme: ({ record }) => schemeOf(record),
    source_grade: ({ record }) => record.sourceGrade,
    information_grade: ({ record }) => record.informationGrade,
    handling_grade: ({ record }) => record.handlingGrade,
    handling: ({ record }) => record.handling,
    claims: ({ claims }) => claims,
    note: ({ record }) => record.note,
  },
)

export const custody = defineTable('custody', ({ state }) => present(state, 'custody-event').toSorted(inTime), {
  id: event => event.id,
  exhibit_id: event => event.exhibit,
  exhibit_number: (event, { state }) => exhibitNumber(state, event.exhibit),
  action: event => event.action,
  at: event => event.at,
  actor: event => event.actor,
  purpose: event => event.purpose,
  recipient: event => event.recipient,
  note: event => event.note,
})

const inTime = (a: { readonly at: string }, b: { readonly at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
