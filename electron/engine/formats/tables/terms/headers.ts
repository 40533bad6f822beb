/** What was added after the first release, at the end of its table: the sets of before have none of it. */
export const addedLater = {
  evidence: [
    ...['url', 'captured_at', 'captured_by', 'captured_how', 'capture_tool', 'page_title', 'http_status'],
    ...['sender', 'recipients', 'copied', 'mail_subject', 'sent_at', 'message_id', 'first_hop', 'last_hop'],
    ...['attachments', 'file_says', 'header_encoding'],
  ],
} as const

/**
 * The columns of every table, in their order, for CSV and XLSX alike. **Frozen**: agencies map them by name and place
 * (i2, Maltego), so a released header is never renamed, moved or dropped; a new one goes to the end of its table.
 */
export const headers = {
  nodes: [
    ...['id', 'type', 'label', 'type_title', 'group', 'context', 'name', 'alias', 'country', 'address', 'chain'],
    ...['identifier', 'email', 'phone', 'url', 'description', 'indicator', 'amounts', 'date_from', 'date_to'],
    ...['illustrative', 'conflict', 'claims', 'grades', 'added_by', 'added_at'],
  ],
  links: [
    ...['id', 'type', 'from_id', 'to_id', 'label', 'group', 'from_label', 'to_label', 'directed', 'correlation'],
    ...['line', 'date_from', 'date_to', 'amount', 'amount_base_units', 'asset', 'amounts', 'transaction'],
    ...['description', 'illustrative', 'conflict', 'claims', 'grades', 'added_by', 'added_at'],
  ],
  claims: claimHeaders(),
  former_claims: claimHeaders(),
  illustrative_claims: claimHeaders(),
  evidence: [
    ...['id', 'number', 'title', 'name', 'sha256', 'size', 'media_type', 'acquired_at', 'acquired_by'],
    ...['acquired_how', 'tool', 'parent_id', 'parent_number', 'handling', 'claims', 'note'],
    ...addedLater.evidence,
  ],
  sources: [
    ...['id', 'code', 'title', 'kind', 'publisher', 'published', 'url', 'accessed', 'via_id', 'via_code'],
    ...['exhibit_id', 'exhibit_number', 'grading_scheme', 'source_grade', 'information_grade', 'handling_grade'],
    ...['handling', 'claims', 'note'],
  ],
  timeline: [
    ...['date', 'earliest', 'latest', 'subject_id', 'subject_kind', 'subject_label', 'property', 'property_title'],
    ...['status', 'grade', 'claim_id', 'source_code', 'exhibit_number'],
  ],
  custody: ['id', 'exhibit_id', 'exhibit_number', 'action', 'at', 'actor', 'purpose', 'recipient', 'note'],
  notes: ['id', 'about_id', 'about_kind', 'about_label', 'text', 'written_by', 'written_at'],
  identities: [
    ...['id', 'verdict', 'entity_ids', 'entity_labels', 'reasons', 'grading_scheme', 'source_grade'],
    ...['information_grade', 'handling_grade', 'judged_by', 'judged_at'],
  ],
  groups: ['id', 'title', 'member_id', 'member_label'],
  positions: ['board_id', 'board_title', 'entity_id', 'entity_label', 'x', 'y', 'locked', 'hidden'],
  ledgers: ['id', 'title', 'exhibit_id', 'exhibit_number', 'asset', 'rows'],
  case: [
    ...['title', 'reference', 'lead', 'purpose', 'status', 'handling', 'summary', 'case_id', 'as_of', 'entries'],
    ...['head', 'scope', 'recipient', 'recipient_purpose', 'up_to', 'withheld'],
  ],
  records: ['id', 'record', 'part', 'json'],
} as const

function claimHeaders() {
  return [
    ...(['id', 'subject_id', 'subject_kind', 'subject_label', 'property', 'property_title', 'value_kind'] as const),
    ...(['value', 'amount', 'amount_base_units', 'asset', 'number', 'unit', 'phone', 'latitude', 'longitude'] as const),
    ...(['date_from', 'date_to', 'original', 'status', 'preferred', 'preferred_because', 'source_id'] as const),
    ...(['source_code', 'exhibit_id', 'exhibit_number', 'locator', 'passage', 'grading_scheme'] as const),
    ...(['source_grade', 'information_grade', 'handling_grade', 'handling', 'valid_from', 'valid_to'] as const),
    ...(['observed_at', 'reason', 'superseded_by', 'recorded_by', 'recorded_at'] as const),
  ] as const
}

export type TableName = keyof typeof headers
export type Header<N extends TableName> = (typeof headers)[N][number]

/** Columns of figures: what is a plain number or phone number there is written as it is, `-5` and `+82…` too. */
export const figureHeaders: ReadonlySet<string> = new Set([
  ...['amount', 'amount_base_units', 'number', 'phone', 'latitude', 'longitude', 'x', 'y'],
  ...['size', 'rows', 'claims', 'entries', 'withheld', 'part'],
])

/** Widths of columns in a sheet, in characters, where they are not the usual. */
export const widths: Readonly<Record<string, number>> = {
  ...{ label: 36, name: 30, value: 48, description: 48, passage: 60, text: 60, title: 40, json: 60, sha256: 66 },
  ...{ subject_label: 36, from_label: 30, to_label: 30, original: 40, note: 40, amounts: 30, type: 18, size: 10 },
  ...{ x: 9, y: 9, part: 6, claims: 8, conflict: 9, directed: 9, correlation: 11, status: 12, chain: 12, asset: 8 },
  ...{ source_grade: 13, information_grade: 17, handling_grade: 14, amount: 24, amount_base_units: 30, address: 46 },
  ...{ page_title: 40, mail_subject: 40, recipients: 40, file_says: 60 },
}
export const usualWidth = 20
