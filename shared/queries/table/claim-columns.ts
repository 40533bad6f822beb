import { gradeRank, gradeText, schemeOf } from '#shared/model/grade.ts'
import { formatValue, writeValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { dateOfClaim } from '../claim-date.ts'
import { labelOf } from '../label.ts'
import { propertyTitle } from '../types.ts'
import { plainCell, type TableColumn } from './column.ts'
import { valueKey } from './sort-key.ts'
import { dateColumn, textColumn } from './text-column.ts'

type ClaimText = (claim: Claim, state: CaseState) => string | undefined

const ofClaim = (text: ClaimText) => (state: CaseState, row: string) => {
  const claim = get(state, 'claim', row)
  return (claim && text(claim, state)) ?? ''
}

const claimText = (id: string, title: string, text: ClaimText, more: Parameters<typeof textColumn>[3] = {}) =>
  textColumn(id, title, ofClaim(text), more)

const field = (of: 'source' | 'exhibit' | 'subject') => (state: CaseState, row: string) =>
  get(state, 'claim', row)?.[of]

const value: TableColumn = {
  id: 'value',
  title: 'Value',
  featured: true,
  cell: (state, row) => plainCell(valueText(state, row, formatValue)),
  written: (state, row) => valueText(state, row, writeValue),
  searched: (state, row) => valueText(state, row, formatValue),
  values: (state, row) => {
    const claim = get(state, 'claim', row)
    return claim ? [claim.value] : []
  },
  key: (state, row) => {
    const claim = get(state, 'claim', row)
    return claim ? valueKey(claim.value) : null
  },
}

const grade: TableColumn = {
  ...claimText('grade', 'Grade', gradeText),
  // Grades of different schemes have no order: alike ones stand together.
  key: (state, row) => {
    const claim = get(state, 'claim', row)
    return claim ? { group: schemeOf(claim), number: gradeRank(claim), text: '' } : null
  },
}

/** The columns of a row that is a claim: what it says of what, and what that rests on. */
export const claimColumns: readonly TableColumn[] = [
  claimText('subject', 'About', ({ subject }, state) => labelOf(state, subject), { leadsTo: field('subject') }),
  claimText('property', 'Property', (claim, state) => propertyTitle(state, claim)),
  value,
  claimText('source', 'Source', ({ source }, state) => sourceWords(state, source), { leadsTo: field('source') }),
  grade,
  claimText('status', 'Status', ({ status }) => status),
  dateColumn(
    'date',
    'Date',
    ofClaim((claim, state) => dateOfClaim(state, claim)),
  ),
  claimText('exhibit', 'Exhibit', ({ exhibit }, state) => exhibitNumber(state, exhibit), { leadsTo: field('exhibit') }),
  claimText('locator', 'Place in it', ({ locator }) => locator, { featured: false }),
  claimText('passage', 'Passage', ({ passage }) => passage, { featured: false }),
  claimText('original', 'As written', ({ original }) => original, { featured: false }),
  claimText('handling', 'Handling', ({ handling }) => handling, { featured: false }),
  claimText(
    'preferred',
    'Preferred',
    ({ preferred, preferredBecause = '' }) => (preferred ? `yes ${preferredBecause}`.trim() : ''),
    {
      featured: false,
    },
  ),
  claimText('author', 'Recorded by', ({ author }) => author, { featured: false }),
  dateColumn(
    'at',
    'Recorded',
    ofClaim(({ at }) => at.slice(0, 16).replace('T', ' ')),
    { featured: false },
  ),
]

const valueText = (state: CaseState, row: string, as: (value: Claim['value']) => string): string => {
  const claim = get(state, 'claim', row)
  return claim ? as(claim.value) : ''
}

function sourceWords(state: CaseState, id: string | undefined): string | undefined {
  const source = id === undefined ? undefined : get(state, 'source', id)
  return source && `${source.code} ${source.title}`
}

const exhibitNumber = (state: CaseState, id: string | undefined): string | undefined =>
  id === undefined ? undefined : get(state, 'exhibit', id)?.number
