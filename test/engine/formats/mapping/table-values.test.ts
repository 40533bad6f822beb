import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importSummary } from '../../../support/import-summary.ts'

const cases = join(import.meta.dirname, '../../../../../shared/cases')
const _held = (path: string) => readFileSync(join(cases, path))

const [a, b] = ['0x098B716B8Aaf21512996dC57EB0615e2383E2f96', '0x742d35cc6634c0532925a3b844bc454e4438f44e'] as const
const company = { type: 'company' } as const

describe('addresses of the form of Ethereum', () => {
  const [checked, mistyped] = [
    '0x742d35Cc6634C0532925a3b844Bc454e4438f44e',
    '0x742d35CC6634C0532925a3b844Bc454e4438f44e',
  ]
  const spellings = [checked, checked.toLowerCase(), `0x${checked.slice(2).toUpperCase()}`, checked.toUpperCase()]
  const rows = (ends: readonly string[]) =>
    `from,to,amount\n${ends.map((end, at) => `${a},${end},${at + 1} ETH`).join('\n')}\n`

  it('are one however they are written, kept with the capitals that check, and are nobody who holds them', () => {
    const { entities, links, why } = importSummary(rows(spellings))
    expect(entities).toEqual([`address address ${a}`, `address address ${checked}`])
    expect(links).toHaveLength(spellings.length)
    expect(why).toEqual([])
  })

  it.each([{}, company, { type: 'person' }])(
    'are not taken, and told, where their capitals do not check: %o',
    reading => {
      const { entities, links, why, untyped } = importSummary(rows([mistyped, checked]), reading)
      expect(entities).toEqual([`address address ${a}`, `address address ${checked}`])
      expect(links).toEqual([expect.stringMatching(/: amount 2 ETH$/)])
      expect(why).toContainEqual(expect.stringMatching(`row 2: its end "${mistyped}" is no address: the checksum`))
      expect(untyped).toBe(0)
    },
  )

  it('are kept as a label where the file or user says that they are addresses, which is told', () => {
    const kept = `address label ${mistyped}`
    const told = [
      importSummary(`id,label,type\n1,${mistyped},address\n`),
      importSummary(rows([mistyped]), { type: 'address' }),
    ]
    for (const { entities, noted } of told) {
      expect(entities).toContain(kept)
      expect(noted).toEqual([expect.stringMatching(/was kept as ".+" and not as "Address": the checksum/)])
    }
  })
})

describe('an amount beside a column of currencies', () => {
  it.each([
    ['$5.00', 'AUD', '5 AUD'],
    ['($5)', 'CAD', '-5 CAD'],
    ['£5', 'EGP', '5 EGP'],
    ['¥5', 'CNY', '5 CNY'],
    ['5 kr', 'SEK', '5 SEK'],
    ['Rs. 5', 'PKR', '5 PKR'],
    ['$5', 'USD', '5 USD'],
    ['€5', 'eur', '5 EUR'],
  ])('"%s" beside %s', (amount, currency, read) => {
    const { links, noted } = importSummary(`from;to;amount;currency\nA;B;${amount};${currency}\n`, company)
    expect([links, noted]).toEqual([[`A paid B: amount ${read}`], []])
  })

  it.each([
    ['amount', '5 USD', 'EUR'],
    ['amount', '$5', 'EUR'],
    ['amount', '5 ETH', 'USD'],
    ['amount (USD)', '5', 'EUR'],
  ])('that names another is told: "%s" %s beside %s', (header, amount, currency) => {
    const { noted } = importSummary(`from;to;${header};currency\nA;B;${amount};${currency}\n`, company)
    expect(noted).toEqual([expect.stringMatching(`beside ${currency}; the one nearer to the figure was taken`)])
  })
})

it('seconds since 1970 are read where the column says that it counts them', () => {
  const told = importSummary(`from,to,block_timestamp\n${a},${b},1655984917\n`)
  expect(told.links).toEqual([expect.stringContaining(' related-to ')])
  expect(importSummary(`from,to,amount,block_timestamp\nA,B,5 USD,1655984917\n`, company).links).toEqual([
    expect.stringMatching(/^A paid B: amount 5 USD, date 2022-06-23 11:48:37/),
  ])
})

describe('days and months in figures', () => {
  const born = (...days: readonly string[]) =>
    importSummary(['name,type,date of birth', ...days.map((day, at) => `P${at},person,${day}`)].join('\n'))

  it('are read as the row of their column that can be read one way only', () => {
    expect(born('03/04/2021', '13/04/2021').entities.map(each => each.slice(-10))).toEqual(['2021-04-03', '2021-04-13'])
    expect(born('03/04/2021', '04/13/2021').entities.map(each => each.slice(-10))).toEqual(['2021-03-04', '2021-04-13'])
  })

  it('are refused where no row tells, or two contradict each other', () => {
    expect(born('03/04/2021').why).toEqual([expect.stringContaining('could be')])
    expect(born('03/04/2021', '13/04/2021', '04/13/2021').why).toEqual([expect.stringContaining('could be')])
  })
})

describe('a text in a cell', () => {
  it('keeps its backslashes: only our own tables escape', () => {
    const { entities } = importSummary('label,type,description\nC:\\new\\tools.exe,file,DOMAIN\\nina \\u0041\n')
    expect(entities).toEqual(['file name C:\\new\\tools.exe, description DOMAIN\\nina \\u0041'])
  })

  it('is what a formula makes of it that only keeps a code from being read as a figure', () => {
    const { entities } = importSummary('label,type\n="007",person\n"=""0012""",person\n=1+1,person\n')
    expect(entities).toEqual(['person name 007', 'person name 0012', 'person name =1+1'])
  })

  it('has no NUL, which is told', () => {
    const { entities, noted } = importSummary('from,to\nAl\0fa,Beta\nAlfa,Gamma\0\n', company)
    expect(entities).toEqual(['company name Alfa', 'company name Beta', 'company name Gamma'])
    expect(noted).toEqual([expect.stringContaining('NUL')])
  })

  it('does not hold the next row, however rows end', () => {
    const text = 'id,label,type\r\n1,Alfa,company\n2,Beta,company\r3,"Gam\rma",company\n'
    expect(importSummary(text).entities).toEqual(['company name Alfa', 'company name Beta', 'company name Gam ma'])
    expect(importSummary('from,to\nA,B\rC,D\n', company).links).toEqual(['A related-to B', 'C related-to D'])
  })
})
