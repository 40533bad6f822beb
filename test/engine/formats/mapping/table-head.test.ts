import { describe, expect, it } from 'vitest'
import { headOf } from '#engine/formats/mapping/table-head.ts'
import { importSummary } from '../../../support/import-summary.ts'
import { textTable } from '../../../support/text-table.ts'

const values = `
  Alfa → DE1 → Beta → GB1 → 100 → EUR
  Beta → GB1 → Gamma → FR1 → 20.5 → EUR`
const told = ['Sender Name', 'Sender IBAN', 'Receiver Name', 'Receiver IBAN', 'Amount', 'Currency']

describe('two rows of headers', () => {
  // Cells merged over several columns or rows hold the same in each when they come here.
  it.each([
    ['the upper merged over columns', 'Sender → Sender → Receiver → Receiver → Payment → Payment'],
    ['and over rows', 'Sender → Sender → Receiver → Receiver → Amount → Currency'],
    ['blanks behind the upper', 'Sender → ∅ → Receiver → ∅ → Amount → Currency'],
    ['few in the upper', 'Sender → ∅ → Receiver → ∅ → ∅ → ∅'],
  ])('are read together: %s', (_, upper) => {
    const lower = 'Name → IBAN → Name → IBAN → Amount → Currency'
    const above = [
      '',
      'Bank of X → Statement\nAccount → DE1',
      'Transfers → Transfers → Transfers → Transfers → Transfers → Transfers',
    ]
    for (const title of above) {
      const rows = textTable(`${title}\n${upper}\n${lower}${values}`)
      const at = rows.length - 3
      expect(headOf(rows)).toEqual({ at, top: at - 1, headers: told })
    }
  })

  it('with headers in the upper alone', () => {
    const rows = textTable(`Sender → ∅ → Receiver → ∅ → Amount → Currency\nName → IBAN → Name → IBAN → ∅ → ∅${values}`)
    expect(headOf(rows)).toEqual({ at: 1, top: 0, headers: told })
    const text = rows.map(row => row.join(';')).join('\n')
    const { links, noted } = importSummary(text, { type: 'company' })
    expect(links).toEqual(['Alfa paid Beta: amount 100 EUR', 'Beta paid Gamma: amount 20.50 EUR'])
    expect(noted).toEqual([])
  })
})

describe('one row of headers', () => {
  it.each([
    ['two alike', 'name → tag → tag → type | Jane → x → y → person | John → z → w → person'],
    ['one without words', 'name → ∅ → type | Jane → x → person | John → z → person'],
    ['two alike above nothing', 'from → to → note → note | A → B → ∅ → ∅ | B → C → ∅ → ∅'],
    ['and one row below it', 'from → from → to → to | Name → IBAN → Name → IBAN'],
  ])('has %s', (_, text) => {
    expect(headOf(textTable(text))).toMatchObject({ at: 0, top: 0 })
  })
})
