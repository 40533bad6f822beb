import type { Attribute } from '#engine/formats/mapping/columns.ts'
import { saysHandling } from '#engine/formats/mapping/handling.ts'
import { entityAt, type Gathered, linkAt, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { type InTable, placesOf } from '#engine/formats/reading/in-table.ts'
import { typeOfSubject } from '#shared/model/lookup.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { headers, type TableName } from '../terms/headers.ts'
import { claims } from '../write/claims.ts'
import { isPresentLink, linkRow, links } from '../write/links.ts'
import { nodeRow, nodes } from '../write/nodes.ts'
import { type Changed, changedClaims } from './changed.ts'
import type { DecimalOf } from './column-decimal.ts'
import { bareEdition } from './edition.ts'

/** What the row of an id should say; undefined where no record of this table has it. */
type Expected = (id: string) => readonly string[] | undefined

function expectedNode(state: CaseState): Expected {
  const line = nodes.line(bareEdition(state))
  return id => {
    const entity = get(state, 'entity', id)
    return entity && !entity.removed ? line(nodeRow(state, entity)) : undefined
  }
}

function expectedLink(state: CaseState): Expected {
  const line = links.line(bareEdition(state))
  return id => {
    const link = get(state, 'link', id)
    return link && isPresentLink(state, link) ? line(linkRow(state, link)) : undefined
  }
}

function expectedClaim(state: CaseState): Expected {
  const line = claims.line(bareEdition(state))
  return id => {
    const claim = get(state, 'claim', id)
    return claim && line(claim)
  }
}

/** The tables in which a person may change or add something that we take in, and what their rows should say. */
const editable = {
  nodes: expectedNode,
  links: expectedLink,
  claims: expectedClaim,
  former_claims: expectedClaim,
  illustrative_claims: expectedClaim,
} as const

export type Editable = keyof typeof editable
export const isEditable = (name: TableName): name is Editable => Object.hasOwn(editable, name)

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

/** Holds each row against what its record says; what differs becomes a claim, or is told as not taken. */
export function takeEdits(
  gathered: Gathered,
  state: CaseState,
  name: Editable,
  table: InTable,
  column: DecimalOf,
  added: Added,
): void {
  const expected = editable[name](state)
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
  const type = typeOfSubject(subject)
  const said = claim ? changedValue(claim, changed) : type ? changedClaims(type, changed, cell('asset')) : null
  if (!subject || !said || !addClaims(gathered, state, subject.id, said, where)) {
    unread(
      gathered,
      where,
      `"${changed.is.slice(0, 60)}" stands there now: this column is not taken in, the record was`,
    )
  }
}

const changedValue = ({ property }: RecordNamed<'claim'>, { header, is, decimal }: Changed) =>
  header === 'value' && is.trim() !== '' ? [{ property, value: is, ...(decimal && { decimal }) }] : null

/** Claims about a record of the file. A link needs both its ends beside it to be found. */
export function addClaims(
  gathered: Gathered,
  state: CaseState,
  subject: string,
  said: readonly FoundClaim[],
  where: string,
): boolean {
  const located = said.map(claim => ({ ...claim, locator: where }))
  const link = get(state, 'link', subject)
  if (!link) return addTo(gathered, state, subject, located)
  if (!addTo(gathered, state, link.from, []) || !addTo(gathered, state, link.to, [])) return false
  linkAt(gathered, { key: link.id, type: link.type, from: link.from, to: link.to }).claims.push(...located)
  return true
}

function addTo(gathered: Gathered, state: CaseState, id: string, said: readonly FoundClaim[]): boolean {
  const entity = get(state, 'entity', id)
  if (entity) entityAt(gathered, id, entity.type).claims.push(...said)
  return entity !== undefined
}
