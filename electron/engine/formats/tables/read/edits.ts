import type { Attribute } from '#engine/formats/mapping/columns.ts'
import { saysHandling } from '#engine/formats/mapping/handling.ts'
import { addClaims } from '#engine/formats/reading/add-claims.ts'
import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import { type InTable, placesOf } from '#engine/formats/reading/in-table.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Editable, ExpectedRows } from '../terms/editable.ts'
import { headers } from '../terms/headers.ts'
import { type Changed, changedClaims } from './changed.ts'
import type { DecimalOf } from './column-decimal.ts'

/** Handling codes in a row, in columns that somebody put into a table of ours that has none for them. */
export const codesAdded = ({ headers: given }: InTable, name: Editable) => {
  const added = given.filter(header => !headers[name].some(own => own === header))
  return (cell: (header: string) => string): readonly Attribute[] =>
    added
      .map(header => ({ name: header, value: cell(header) }))
      .filter(({ name, value }) => value.trim() !== '' && saysHandling(name, value))
}

const whyNoCode = 'a code for what the file carries whole is not taken in: mark its claims in the case'

/** A row of an editable table that has no record: somebody added it. */
export type Added = (cell: (header: string) => string, where: string, decimalOf: DecimalOf) => void

export interface Editing {
  /** What each row should say. */
  readonly expectedRows: ExpectedRows
  readonly column: DecimalOf
  readonly added: Added
}

/** Holds each row against what its record says; what differs becomes a claim, or is reported as not taken. */
export function takeEdits(
  gathered: Gathered,
  state: CaseState,
  name: Editable,
  table: InTable,
  { expectedRows, column, added }: Editing,
): void {
  const expected = expectedRows(name, state)
  const places = placesOf(table.headers)
  const codes = codesAdded(table, name)
  table.each((cells, where, numbers) => {
    const raw = (header: string) => cells[places.get(header) ?? -1] ?? ''
    const cell = (header: string) => table.codec.read(raw(header))
    const row = expected(cell('id'))
    const isNumber = (header: string) => numbers?.has(places.get(header) ?? -1) === true
    const decimalOf: DecimalOf = (header, text) => (isNumber(header) ? { decimal: 'point' } : column(header, text))
    if (!row) return added(cell, where, decimalOf)
    for (const { name } of codes(cell)) unread(gathered, `${where}, ${name}`, whyNoCode)
    for (const [at, header] of headers[name].entries()) {
      const was = row[at] ?? ''
      if (!places.has(header) || raw(header) === table.codec.write(was, header)) continue
      const is = cell(header)
      takeEdit(gathered, state, cell, { header, was, is, ...decimalOf(header, is) }, `${where}, ${header}`)
    }
  })
}

function takeEdit(
  gathered: Gathered,
  state: CaseState,
  cell: (header: string) => string,
  changed: Changed,
  where: string,
): void {
  const record = state.records.get(cell('id'))
  const claim = record?.record === 'claim' ? record : undefined
  const subject = claim ? state.records.get(claim.subject) : record
  const type = state.catalogue.typeOf(subject)
  const claims = claim ? changedValue(claim, changed) : type ? changedClaims(type, changed, cell('asset')) : null
  if (!subject || !claims || !addClaims(gathered, state, subject.id, claims, where)) {
    unread(
      gathered,
      where,
      `"${changed.is.slice(0, 60)}" stands there now: this column is not taken in, the record was`,
    )
  }
}

const changedValue = ({ property }: RecordNamed<'claim'>, { header, is, decimal }: Changed) =>
  header === 'value' && is.trim() !== '' ? [{ property, value: is, ...(decimal && { decimal }) }] : null
