import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { xlsx } from '#engine/formats/xlsx/importer.ts'
import { importSummary } from '../../../support/import-summary.ts'

const cases = join(import.meta.dirname, '../../../../../shared/cases')
if (!existsSync(cases)) console.warn(`The failing inputs are not at ${cases}: the tests that read them are skipped.`)
const held = (path: string) => readFileSync(join(cases, path))

const [a, b] = ['0x098B716B8Aaf21512996dC57EB0615e2383E2f96', '0x742d35cc6634c0532925a3b844bc454e4438f44e'] as const
const hash = `0x${'ab'.repeat(32)}`
const company = { type: 'company' } as const

describe('the shapes of the failing inputs', () => {
  test.skipIf(!existsSync(cases))('links alone make their ends, of the type that is asked for', () => {
    const text = held('table-shapes/links-only.csv').toString()
    expect(importSummary(text)).toMatchObject({ entities: [], links: [], untyped: 4 })
    expect(importSummary(text, company)).toMatchObject({
      entities: ['company name Alfa Ltd', 'company name Beta Ltd', 'company name Gamma Ltd'],
      links: ['Alfa Ltd paid Beta Ltd: amount 500 USD', 'Beta Ltd paid Gamma Ltd: amount 300 USD'],
      why: [],
    })
  })

  test.skipIf(!existsSync(cases))('an amount has the currency of the column beside it', () => {
    const told = importSummary(held('table-shapes/amount-and-currency.csv'))
    expect(told.links).toEqual([
      'Alfa Ltd paid Beta Ltd: amount 500 USD',
      'Alfa Ltd paid Beta Ltd: amount 1,200.50 EUR',
    ])
    expect(told.why).toEqual([])
  })

  test.skipIf(!existsSync(cases))('delimiters in quoted headers, and a title above the headers', () => {
    expect(importSummary(held('table-shapes/quoted-header-semicolon.csv'))).toMatchObject({
      entities: ['person name Petrov; I.'],
      why: [],
    })
    const titled = importSummary(held('table-shapes/title-row.xlsx'), {}, xlsx)
    expect(titled.links).toEqual([expect.stringMatching(/^.+ paid .+: amount .+, date .+$/)])
    expect(titled.noted).toEqual([expect.stringMatching(/stands above the headers .*Transfers 2022/)])
  })

  test.skipIf(!existsSync(cases))('addresses of Ethereum are wallets, however their letters are', () => {
    const amount = { columns: [{ column: 'value', as: 'amount', unit: 'ETH' }] }
    for (const name of ['evm-checksummed', 'evm-lowercase']) {
      const { entities, links } = importSummary(held(`foreign-graphs/${name}.csv`), amount)
      expect(entities.map(each => each.split(' ')[0])).toEqual(['address', 'address'])
      expect(links).toEqual([expect.stringMatching(/ transferred-to .+: amount 1\.25 ETH$/)])
    }
  })
})

it('a word for a type that is none here is counted where the user says what such things are', () => {
  const bytes = Buffer.from('name,type\nJane Roe,person\nJohn,alien\nAnn,alien\n')
  const { counts, entities } = foundIn(csv, [{ name: 't.csv', bytes }], company)
  expect(entities.map(({ type }) => type)).toEqual(['person', 'company', 'company'])
  expect(counts).toMatchObject({ 'nodes of type "alien", which is none here, taken as company': 2 })
})

describe('links alone', () => {
  it.each([
    ['from,to,amount', 'A,B,5 USD'],
    ['source,target,value', 'A,B,$5'],
    ['sender;receiver;sum', 'A;B;5 USD'],
    ['Payer\tPayee\tAmount (USD)', 'A\tB\t5'],
    ['Debtor name|Creditor name|Amount|Ccy', 'A|B|5|USD'],
    ['Ordering customer,Beneficiary,Currency,Amount', 'A,B,USD,5'],
    ['Auftraggeber;Empfänger;Betrag;Währung', 'A;B;5;USD'],
    ['Плательщик;Получатель;Сумма;Валюта', 'A;B;5;USD'],
    ['付款人,收款人,金额,币种', 'A,B,5,USD'],
    ['송금인,수취인,금액,통화', 'A,B,5,USD'],
    ['sender_name,receiverName,paid_out,paid_in,currency', 'A,B,5,0,USD'],
    ['From,To,Debit,Credit,Currency', 'A,B,,5,USD'],
    ['from,to,amount_usd', 'A,B,5'],
    ['Debit account,Credit account,Amount,Currency', 'A,B,5,USD'],
  ])('under the headers %s', (header, row) => {
    expect(importSummary(`${header}\n${row}\n`, company)).toMatchObject({
      entities: ['company name A', 'company name B'],
      links: ['A paid B: amount 5 USD'],
      why: [],
    })
  })

  it.each([
    [
      'Txhash,Blockno,DateTime (UTC),From,To,Value_IN(ETH),Value_OUT(ETH)',
      [hash, '1', '2022-06-23 11:48:37', a, b, '0', '5'],
    ],
    [
      'hash,block_timestamp,from_address,to_address,value,gas,gas_price,block_number',
      [hash, '2022-06-23 11:48:37 UTC', a, b, '5000000000000000000', '1', '1', '1'],
    ],
    ['Transaction Hash,Time,Sender,Recipient,Token Value,TokenSymbol', [hash, '2022-06-23 11:48:37', a, b, '5', 'ETH']],
  ])('as explorers of blockchains write them: %s', (header, cells) => {
    const told = importSummary(`${header}\n${cells.join(',')}\n`)
    expect(told.links).toHaveLength(1)
    expect(told.links[0]).toMatch(/ transferred-to /)
    for (const part of ['amount 5 ETH', 'date 2022-06-23 11:48:37', hash.slice(2)])
      expect(told.links[0]).toContain(part)
  })

  it('one address in capital and small letters is one wallet', () => {
    expect(importSummary(`from,to\n${a},${b}\n${b},${a.toLowerCase()}\n`).entities).toHaveLength(2)
  })

  it('a row that names one end is told, and makes nothing', () => {
    const told = importSummary('from,to,amount\nA,B,5 USD\nC,,7 USD\nTotal,,12 USD\n', company)
    expect(told.entities).toEqual(['company name A', 'company name B'])
    expect(told.why.map(each => each.split(':')[0])).toEqual(expect.arrayContaining(['t.csv row 3', 't.csv row 4']))
  })

  it('what the columns say of an end is said of it, once', () => {
    const rows =
      'source,source_type,source_country,target,target_type\nA,person,Spain,B,company\nA,person,Spain,C,company\n'
    expect(importSummary(rows)).toMatchObject({
      entities: ['person name A, country Spain', 'company name B', 'company name C'],
      links: ['A related-to B', 'A related-to C'],
      why: [],
    })
  })

  it('without direction that becomes one with a direction is told', () => {
    const text = 'Source,Target,Type\nA,B,Undirected\nB,C,Directed\n'
    expect(importSummary(text, { ...company, linkType: 'paid' }).noted).toEqual([
      't.csv: an edge has no direction: it leads from the end named first',
    ])
  })

  it('a bare figure between names makes no payment of them', () => {
    expect(importSummary('source,target,value\nA,B,7\n', company)).toMatchObject({ links: ['A related-to B'] })
  })
})

describe('a table of things', () => {
  it('takes the type the user says, and the columns as other programs call them', () => {
    const text = 'full_name,date_of_birth,nationality,shoe\nAbdul,1965-02-03,af,44\n'
    expect(importSummary(text, { type: 'person' })).toMatchObject({
      entities: ['person name Abdul, birth-date 1965-02-03, nationality Afghanistan'],
      noted: [expect.stringContaining('column "shoe"')],
    })
  })

  it('is no list of links where "from" and "to" say since and until when', () => {
    const text = 'name,type,from,to\nAlfa,company,2001-01-02,2005-03-04\nBeta,company,,2010-03-04\n'
    expect(importSummary(text, company)).toMatchObject({
      entities: ['company name Alfa, start 2001-01-02, end 2005-03-04', 'company name Beta, end 2010-03-04'],
      links: [],
    })
    expect(importSummary('from,to\n1901,1902\n1902,1903\n', company).links).toHaveLength(2)
  })

  it('reads columns as the user says, and passes over on purpose without a word', () => {
    const columns = [
      { column: 'Kunde', as: 'label' },
      { column: 'Geb.', as: 'Born' },
      { column: 'Schuh', as: 'nothing' },
    ]
    expect(importSummary('Kunde;Geb.;Schuh\nAbdul;1965;44\n', { type: 'person', columns })).toMatchObject({
      entities: ['person name Abdul, birth-date 1965'],
      why: [],
    })
  })
})

describe('around the table', () => {
  const table = 'name,type,born\nA,person,1965\nB,person,1966\n'
  const people = ['person name A, birth-date 1965', 'person name B, birth-date 1966']
  const born = { columns: [{ column: 'born', as: 'birth date' }] }

  it.each([
    ['a title', `List of people\n${table}`, 1],
    ['a title, a date and blank rows', `List of people,,\n\nas of,2021-03-04,\n\n${table}`, 2],
    ['a hint of the delimiter', `sep=,\n${table}`, 0],
    ['its headers again', `${table}name,type,born\n`, 1],
    ['a row of units', 'name,type,born\ntext,text,yyyy-mm-dd\nA,person,1965\nB,person,1966\n', 1],
  ])('%s is told and makes nothing', (_, text, noted) => {
    const told = importSummary(text, born)
    expect([told.entities, told.why, told.noted.length]).toEqual([people, [], noted])
  })

  it.each(['Source: the registry\n', '\nTotal,2\n', '* born as the passport says,,\n'])('below it: %s', note => {
    const told = importSummary(table + note, { ...born, type: 'person' })
    expect(told.entities).toEqual(people)
    expect(told.why).toHaveLength(1)
  })
})

it('without headers, its columns have numbers, by which the user names them', () => {
  const rows = '36,"AIR, LTD.",CUBA\n173,TRADE CO.,CUBA\n'
  const columns = [{ column: 'Column 2', as: 'label' }]
  expect(importSummary(rows).columns).toEqual(['Column 1=', 'Column 2=', 'Column 3='])
  expect(importSummary(rows, { type: 'company', columns }).entities).toEqual([
    'company name AIR, LTD.',
    'company name TRADE CO.',
  ])
})

it.each([
  ['name,type,2019-01,2019-02', 'Acme,company,100,200'],
  ['name,type,Q1 2022,Q2 2022', 'Acme,company,,"1,200"\nAcme,company,7,'],
  ['name,type,23 June 2022', 'Acme,company,EUR 100'],
])('months and days above figures are headers: %s', (headers, rows) => {
  const told = importSummary(`${headers}\n${rows}\n`)
  expect(told.entities).toEqual([expect.stringMatching(/^company name Acme/)])
  expect(told.columns.slice(0, 2)).toEqual(['name=label', 'type=type'])
})
