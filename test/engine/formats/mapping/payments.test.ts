import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { importSummary } from '../../../support/import-summary.ts'

const [a, b] = ['0x098B716B8Aaf21512996dC57EB0615e2383E2f96', '0x742d35Cc6634C0532925a3b844Bc454e4438f44e'] as const
const hash = `0x${'ab'.repeat(32)}`
const person = { type: 'person' } as const

describe('an amount without a readable currency', () => {
  it.each(['amount', 'Betrag', 'montant', 'importe', 'сумма', '金额', '금액', 'Paid out', 'transfer amount'])(
    'under "%s" is a payment without its amount, which is told with a way on',
    header => {
      const { links, why, noted } = importSummary(`from;to;${header}\nA;B;500\nA;C;1 200\n`, person)
      expect(links).toEqual(['A paid B', 'A paid C'])
      expect(why).toHaveLength(2)
      expect(noted).toEqual([
        `column "${header}": 2 figures name no currency: say it with the column, as "amount (EUR)"`,
      ])
    },
  )

  it('and one in a currency that nobody knows too', () => {
    const { links, why, noted } = importSummary('from,to,amount,currency\nA,B,500,XYZ\n', person)
    expect(links).toEqual(['A paid B'])
    expect(why).toHaveLength(1)
    expect(noted).toContainEqual(expect.stringMatching('column "currency": its value not taken'))
  })

  it('under a word that may count anything is no payment; its values are not taken, and a part is missing', () => {
    const { links, why } = importSummary('source,target,value\nA,B,7\n', person)
    expect(links).toEqual(['A related-to B'])
    expect(why).toEqual([expect.stringMatching(/^column "value": its value not taken: nothing says what is counted/)])
  })

  it('a column of currencies beside no column of amounts is told, and a property where the type has it', () => {
    const told = importSummary('from,to,Volume,Currency\nA,B,500,USD\n', person)
    expect(told.noted).toContainEqual(expect.stringMatching('column "Currency": its value not taken'))
    expect(importSummary('label,type,symbol\nTether,token,USDT\n').entities).toEqual(['token name Tether, symbol USDT'])
  })
})

const wrong = [
  ['Status', 'Error(0)'],
  ['Status', 'Fail'],
  ['Status', 'FAILED'],
  ['status', 'error'],
  ['Status', 'Failed: Out of gas'],
  ['Status', 'reverted'],
  ['status', '0'],
  ['status', 'false'],
  ['isError', '1'],
  ['is_error', 'TRUE'],
  ['error', 'out of gas'],
  ['ErrCode', 'Out of gas'],
  ['txreceipt_status', '0'],
  ['receipt_status', '0x0'],
  ['success', 'false'],
  ['contractRet', 'REVERT'],
  ['contractRet', 'OUT_OF_ENERGY'],
  ['Result', 'FAIL'],
  ['Статус', 'отклонено'],
  ['상태', '실패'],
  ['状态', '失败'],
  ['Estado', 'Rechazado'],
] as const
const right = [
  ['Status', ''],
  ['Status', 'Success'],
  ['status', 'ok'],
  ['status', '1'],
  ['Status', 'Pending'],
  ['Status', 'Refunded'],
  ['Status', 'Nofee'],
  ['isError', '0'],
  ['error', ''],
  ['error', 'null'],
  ['ErrCode', ''],
  ['txreceipt_status', '1'],
  ['txreceipt_status', ''],
  ['success', 'true'],
  ['contractRet', 'SUCCESS'],
] as const
const rowOf = (header: string, value: string) =>
  `Txhash,From,To,Value (ETH),${header}\n${hash},${a},${b},1,"${value}"\n`

describe('a failed transaction', () => {
  it.each(wrong)('"%s" %s moved nothing and is told', (header, value) => {
    const { entities, links, why } = importSummary(rowOf(header, value))
    expect([entities, links]).toEqual([[], []])
    expect(why).toEqual([`t.csv row 2: it failed and moved nothing, so it is no transfer (${header}: ${value})`])
  })

  it.each(right)('"%s" %j is none', (header, value) => {
    const { links, why } = importSummary(rowOf(header, value))
    expect(links).toHaveLength(1)
    expect(why).toEqual([])
  })

  it('a bank that declines a payment too; a status of something else is no failure', () => {
    expect(importSummary('from,to,amount,status\nA,B,5 EUR,Declined\n', person).links).toEqual([])
    expect(importSummary('from,to,amount,status\nA,B,5 EUR,0\n', person).links).toHaveLength(1)
    expect(
      importSummary('from,to,type,status\nA,B,employed by,rejected\n', { type: 'company' }).why,
    ).not.toContainEqual(expect.stringContaining('it failed'))
  })

  test('each row goes by its own', () => {
    const cell = fc.constantFrom(...wrong.filter(([header]) => header === 'Status').map(each => each[1]), 'Success', '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), cells => {
        const rows = cells.map((each, at) => `${hash.slice(0, -2)}${at + 10},${a},${b},${at + 1},${each}`)
        const { links, why } = importSummary(`Txhash,From,To,Value (ETH),Status\n${rows.join('\n')}\n`)
        const went = cells.filter(each => each === 'Success' || each === '').length
        expect(links).toHaveLength(went)
        expect(why).toHaveLength(cells.length - went)
      }),
    )
  })
})

describe('an account beside the name of an end', () => {
  const [one, other] = ['DE89370400440532013000', 'GB29NWBK60161331926819'] as const

  it('by its form is the end, in the name of whoever is named; as it is written, once however it is printed', () => {
    const spaced = 'DE89 3704 0044 0532 0130 00'
    for (const header of ['Sender name,Sender IBAN,Receiver name,Receiver IBAN', 'From,From account,To,To account']) {
      const told = importSummary(
        `${header},amount\nAnn,${one},Bob,${other},5 EUR\nA. Lee,${spaced},Bob,${other},6 EUR\n`,
      )
      expect(told.entities).toEqual([
        `bank-account iban IBAN: ${one}, holder Ann, holder A. Lee`,
        `bank-account iban IBAN: ${other}, holder Bob`,
      ])
      expect([told.links.length, told.why]).toEqual([2, []])
    }
    const chain = importSummary(`From,From address,To,To address,amount\nAnn,${a},Bob,${b},5 ETH\n`)
    expect(chain.entities).toEqual([`address address ${a}, holder Ann`, `address address ${b}, holder Bob`])
  })

  it.each([
    ['From,From account,To,To account', '111-222', 'account: 111-222'],
    ['From name,From account,To name,To account', '111-222', 'account: 111-222'],
    ['Payer,Payer IBAN,Payee,Payee IBAN', one, `IBAN: ${one}`],
    ['Payer name,Payer IBAN,Payee name,Payee IBAN', one, `IBAN: ${one}`],
  ])('is a number of whoever the user says that they are: %s', (header, account, kept) => {
    const { entities, columns } = importSummary(`${header},amount\nAnn,${account},Bob,333-444,5 EUR\n`, person)
    expect(entities).toEqual([`person name Ann, identifier ${kept}`, 'person name Bob, identifier account: 333-444'])
    expect(columns.filter(each => each.endsWith('='))).toEqual([])
  })

  it('an address of a chain is no postal address', () => {
    const { entities } = importSummary(`From,From address,To,To address,amount\nAnn,${a},Bob,Main St 5,5 EUR\n`, person)
    expect(entities).toEqual([`person name Ann, identifier address: ${a}`, 'person name Bob, postal-address Main St 5'])
  })

  it('a number is no IBAN, and an id of the file is no account', () => {
    const { entities } = importSummary('from,to,amount\n111-222,333-444,5 EUR\n', { type: 'bank-account' })
    expect(entities).toEqual(['bank-account number account: 111-222', 'bank-account number account: 333-444'])
    const graph = importSummary('Source,Target,Source label,Target label,amount\nn1,n2,Ann,Bob,5 EUR\n', person)
    expect(graph.entities).toEqual(['person name Ann', 'person name Bob'])
  })
})
