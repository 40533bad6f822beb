import { describe, expect, test } from 'vitest'
import { ftm } from '#engine/formats/ftm/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { claimOf, idOf } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'
import { ftmProblems, hasAleph, type Line } from './ftm-check.ts'

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)

describe.each([
  ['one of everything', everyType()],
  ['hostile text', hostile(200)],
] as const)('%s', (_, state) => {
  test.skipIf(!hasAleph)('stays within both models, refers to nothing missing', async () => {
    const { text } = await exportOf(ftm, state)
    expect(ftmProblems(linesOf(text))).toEqual([])
  })
  test('same bytes every time; every record in exactly one line', async () => {
    const { text } = await exportOf(ftm, state)
    const shuffled = stateOf([...state.records.values()].reverse())
    expect((await exportOf(ftm, shuffled)).text).toBe(text)
    const carried = linesOf(text).flatMap(line => JSON.parse(line.red_thread ?? '[]') as { id: string }[])
    expect(carried.map(record => record.id).sort()).toEqual([...state.records.keys()].sort())
  })
})

const by = 'A. Keller'
const at = '2026-03-01T09:00:00.000Z'
const entity = (id: string, type: string): CaseRecord => ({ id, record: 'entity', type, author: by, at })
const link = (id: string, type: string, from: string, to: string): CaseRecord => ({
  id,
  record: 'link',
  type,
  from,
  to,
  author: by,
  at,
})
const claim = (id: string, subject: string, property: string, value: Value, rest: Partial<Claim> = {}): CaseRecord =>
  claimOf(0, subject, property, value, { id, ...rest })

async function linesAndLosses(...records: CaseRecord[]) {
  const { text, losses } = await exportOf(ftm, stateOf(records))
  const lines = new Map(linesOf(text).map(line => [line.id, line]))
  expect(ftmProblems([...lines.values()])).toEqual([])
  return { lines, losses }
}

describe('mapping traps', () => {
  const wallets = [entity('w1', 'wallet'), entity('w2', 'wallet'), entity('p1', 'person'), entity('p2', 'person')]
  const paid = link('t', 'transferred-to', 'w1', 'w2')
  const amount = claim('c1', 't', 'amount', { kind: 'money', amount: '12000000000000000001', asset: 'ETH' })

  test('a transfer between wallets is a Payment only where both holders are known', async () => {
    const known = await linesAndLosses(
      ...wallets,
      paid,
      amount,
      link('h1', 'owns', 'p1', 'w1'),
      link('h2', 'controls', 'p2', 'w2'),
    )
    expect(known.lines.get('t')).toMatchObject({
      schema: 'Payment',
      properties: { payer: ['p1'], beneficiary: ['p2'], amount: ['12.000000000000000001'], currency: ['ETH'] },
    })
    const half = await linesAndLosses(...wallets, paid, amount, link('h1', 'owns', 'p1', 'w1'))
    expect(half.lines.get('t')).toMatchObject({
      schema: 'UnknownLink',
      properties: { subject: ['w1'], object: ['w2'] },
    })
    expect(half.losses).toContainEqual({
      record: 't',
      kind: 'extension',
      why: 'Payment does not take these ends: an UnknownLink',
    })
  })

  test('intervals with one end, or many', async () => {
    const { lines } = await linesAndLosses(
      entity('p1', 'person'),
      entity('p2', 'person'),
      entity('s', 'sanction'),
      entity('d', 'identity-document'),
      entity('alone', 'identity-document'),
      claim('n', 'd', 'number', { kind: 'identifier', scheme: 'passport', identifier: 'X1' }),
      link('l1', 'listed-in', 'p1', 's'),
      link('l2', 'listed-in', 'p2', 's'),
      link('u', 'uses-document', 'p1', 'd'),
    )
    expect(lines.get('s')?.properties['entity']).toEqual(['p1', 'p2'])
    expect(lines.get('d')?.properties).toMatchObject({ holder: ['p1'], number: ['X1'] })
    expect(lines.has('alone')).toBe(false)
  })

  test('dates keep their precision, and what is no date stays in words', async () => {
    const dates = ['2021', '2021-03', '2021-03-29'].map((date, n) =>
      claim(`d${n}`, 'p1', 'birth-date', { kind: 'date', date }),
    )
    const before = claim('b', 'p1', 'birth-date', { kind: 'date', date: '1990', qualifier: 'before' })
    const { lines } = await linesAndLosses(entity('p1', 'person'), ...dates, before)
    expect(lines.get('p1')?.properties).toMatchObject({
      birthDate: ['2021', '2021-03', '2021-03-29'],
      notes: ['Born: before 1990'],
    })
  })

  test('countries, mail and web addresses are values; a front company is a shell', async () => {
    const { lines } = await linesAndLosses(
      entity('f', 'front-company'),
      entity('k', 'country'),
      entity('e', 'email-address'),
      claim('c1', 'k', 'code', { kind: 'country', code: 'KP' }),
      claim('c2', 'e', 'email', { kind: 'email', email: 'a@example.org' }),
      link('r', 'registered-at', 'f', 'k'),
      link('u', 'uses', 'f', 'e'),
    )
    expect(lines.get('f')?.properties).toMatchObject({
      jurisdiction: ['kp'],
      email: ['a@example.org'],
      topics: ['corp.shell'],
    })
  })

  test('an e-mail is an Email, a captured page a Document with its address', async () => {
    const { lines, losses } = await linesAndLosses(capturedPage(1), receivedMail(2))
    const [page, mail] = [idOf('exhibit', 1), idOf('exhibit', 2)].map(id => lines.get(id))
    expect(page?.schema).toBe('Document')
    expect(page?.properties).toMatchObject({
      sourceUrl: ['https://news.example.org/theft?id=7'],
      crawler: ['Webrecorder 2.1'],
    })
    expect(mail?.schema).toBe('Email')
    expect(mail?.properties).toMatchObject({
      from: ['Doe, Jane <jane.doe@mail.example.org>'],
      to: ['K. Ito <k.ito@example.org>', 'desk@example.org'],
      cc: ['Accounts <accounts@example.com>'],
      subject: ['Re: payment of invoice 5512'],
      messageId: ['<5512.abc@mail.example.org>'],
      date: ['2026-03-02T08:00:00'],
    })
    const told = losses.flatMap(({ record, field }) => (record === mail?.id && field ? [field] : []))
    expect(told).toEqual(['sentAt', 'firstHop', 'lastHop', 'attachments', 'fileSays'])
  })

  test('an invented example never looks like a finding; retracted values are never shown', async () => {
    const name: Value = { kind: 'name', name: 'Invented Ltd', script: 'Latn' }
    const { lines } = await linesAndLosses(
      entity('a', 'front-company'),
      entity('b', 'company'),
      claim('1', 'a', 'name', name, { status: 'illustrative' }),
      claim('2', 'b', 'name', { ...name, name: 'Right' }),
      claim('3', 'b', 'name', { ...name, name: 'Wrong' }, { status: 'retracted', reason: 'mixed up' }),
    )
    expect(lines.get('a')?.properties).toEqual({
      name: ['Illustrative: Invented Ltd'],
      notes: ['Illustrative, an invented example and not a finding: Name: Invented Ltd'],
    })
    expect(lines.get('b')?.properties).toEqual({ name: ['Right'] })
  })
})
