import { describe, expect, it } from 'vitest'
import { importSummary } from '../../../support/import-summary.ts'

const company = { type: 'company' } as const

describe('an address is one however it is spelled', () => {
  const bech32 = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
  const cash = 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'
  it.each([
    [bech32, bech32.toUpperCase()],
    [bech32, `BTC:${bech32}`],
    [cash, `bitcoincash:${cash}`],
    [cash, `BITCOINCASH:${cash.toUpperCase()}`],
    ['TQrY8tryqsYVCYS3MFbtffiPp2ccyn4STm', 'TRX:TQrY8tryqsYVCYS3MFbtffiPp2ccyn4STm'],
    ['GB29NWBK60161331926819', 'gb29 nwbk 6016 1331 9268 19'],
  ])('%s and %s', (one, other) => {
    const { entities, links, why } = importSummary(
      `from,to,amount\n${one},1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,1 BTC\n${other},1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,2 BTC\n`,
    )
    expect([entities.length, links.length, why]).toEqual([2, 2, []])
  })

  it('but not on another chain; and an ICAP of Ethereum is no bank account', () => {
    const address = '0x742d35Cc6634C0532925a3b844Bc454e4438f44e'
    expect(importSummary(`from,to,amount\nBSC:${address},${address},1 BNB\n`).entities).toHaveLength(2)
    const icap = importSummary(
      'from,to,amount\nXE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS,XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS,1 ETH\n',
    )
    expect([icap.entities, icap.untyped]).toEqual([['address address 0x00c5496aEe77C1bA1f0854206A26DdA82a81D6D8'], 0])
  })
})

describe('the last rows of a table', () => {
  const nodes = 'name;type;country\nAcme;company;DE\nBeta;company;FR\n'
  const links = 'from;to;amount\nAcme;Beta;5 EUR\n'

  it.each(['Kim Chol Su', 'Total Energies', 'Café'])('hold a thing where they name one: %s', name => {
    expect(importSummary(`${nodes}${name};;\n`, company).entities).toContain(`company name ${name}`)
  })

  it.each([
    'Source: registry of firms',
    '* as of May',
    'https://example.com/list',
    'Printed 2022-01-01',
    '来源',
    '출처 금융감독원',
  ])('hold a note: %s', text => {
    const told = importSummary(`${nodes}${text};;\n`, company)
    expect([told.entities.length, told.why]).toEqual([2, [`t.csv row 4: it is a note below the table: ${text}`]])
  })

  it('sum it up where a word for a total stands alone or beside figures; a company may be called so', () => {
    for (const row of ['Total', 'Total;;5 EUR', 'Gesamt:;;5,00'])
      expect(importSummary(`${links}${row}\n`, company)).toMatchObject({
        links: ['Acme paid Beta: amount 5 EUR'],
        why: [expect.any(String)],
      })
    expect(importSummary(`${links}Total;Shell;5 EUR\n`, company).links).toContain('Total paid Shell: amount 5 EUR')
    expect(importSummary(`${nodes}Total;company;FR\n`).entities).toContain('company name Total, country France')
  })

  it('are nothing where they are blank, and are told with their headers where they name one end alone', () => {
    expect(importSummary(`${links};;\n;;\n`, company)).toMatchObject({
      links: [expect.any(String)],
      why: [],
      noted: [],
    })
    expect(importSummary(`${links}Gamma;;\n`, company).why).toEqual(['t.csv row 3: it names no end under "to": Gamma'])
  })
})

it('a damaged byte among the headers is told as what it is', () => {
  const bytes = Buffer.concat([
    Buffer.from('from;to;amount;caf'),
    Buffer.from([0xff]),
    Buffer.from('김철수\n박지훈;이영희;5 EUR;x\n'),
  ])
  const { noted, why } = importSummary(bytes, { type: 'person' })
  expect(why).toEqual([])
  expect(noted[0]).toMatch(/^t\.csv row 1: it holds a byte .+ see whether its columns are read as you mean them$/)
})

it('a table of which no row can be read says why of each, and not that it has none', () => {
  const bytes = Buffer.concat([
    Buffer.from('from;to;amount\n김철수;이영희'),
    Buffer.from([0xff]),
    Buffer.from(';5 EUR\n'),
  ])
  expect(importSummary(bytes, { type: 'person' }).why).toEqual([expect.stringContaining('row 2: it holds a byte')])
})
