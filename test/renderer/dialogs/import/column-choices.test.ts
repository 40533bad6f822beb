import { expect, test } from 'vitest'
import { columnChoices } from '#renderer/dialogs/import/column-choices.ts'
import type { ImportTable } from '#shared/contract.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { importSummary } from '../../../support/import-summary.ts'

const column = (header: string, as: readonly string[] = []) => ({ header, samples: [], as, why: 'none' as const })
const table = (...columns: readonly ImportTable['columns'][number][]): ImportTable => ({
  ...{ name: 'one.csv', rows: 2, types: [], linkTypes: [], sample: [] },
  columns,
})
const strange = table(column('von'), column('an'), column('Betrag'))
const ends = [
  { column: 'von', as: 'from' },
  { column: 'an', as: 'to' },
]
const offered = (of: ImportTable, reading: Parameters<typeof columnChoices>[2]) =>
  columnChoices(builtIn, of, reading).map(({ value }) => value)

test('a column can be the amount as soon as the rows are known to be links', () => {
  expect(offered(strange, {})).not.toContain('amount')
  expect(offered(strange, { columns: ends })).toContain('amount')
  expect(offered(table(column('from', ['from']), column('Betrag')), {})).toContain('amount')
})

test('what the user says the links are comes before that', () => {
  expect(offered(strange, { columns: ends, linkType: 'family' })).not.toContain('amount')
  expect(offered({ ...strange, linkTypes: ['related-to'] }, {})).toContain('amount')
})

test('and with an amount they come in as payments, though nobody named a type of link', () => {
  const { links } = importSummary('von;an;Betrag\nKim;Lee;1,5 EUR\n', {
    type: 'person',
    columns: [...ends, { column: 'Betrag', as: 'amount' }],
  })
  expect(links).toEqual(['Kim paid Lee: amount 1.50 EUR'])
})
