import { expect, test } from 'vitest'
import { linkTypes } from '#shared/model/links/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { create } from '#shared/ops/edit.ts'
import { hasConflict } from '#shared/queries/claims.ts'
import { takeOps } from '../../support/live-state.ts'
import { freshState } from '../../support/plan-context.ts'

/** Kinds of which two different values are rarely both true, unlike names and words. */
const exact: readonly KindId[] = [
  'money',
  'range',
  'number',
  'date',
  'date-range',
  'coordinates',
  'choice',
  'identifier',
]

/** Where several are facts all the same, with the reason. */
const severalAreFacts: Readonly<Record<string, string>> = {
  account: 'a link may rest on several accounts',
  bic: 'one bank writes it with eight letters and with eleven',
  cadastre: 'an estate may lie on several plots',
  identifier: 'everybody has numbers in many registers',
  imei: 'a telephone with two cards has two',
  licence: 'one for each kind of business and country',
  'list-id': 'lists number an entry in several ways',
  'listed-identifier': 'a list gives many',
  mac: 'one for each interface',
  number: 'account, card and case numbers are written in several ways, and courts give new ones',
  period: 'pay is summed up over several periods',
  registration: 'a firm, vehicle or vessel is registered anew where it moves to',
}

const all = [...entityTypes, ...linkTypes].flatMap(type =>
  type.properties.map(property => ({ type: type.id, property })),
)

test('every property of an exact kind holds one value, one for each asset or register, or several for a reason', () => {
  const open = all.filter(({ property: { kind, many, oneEach } }) => exact.includes(kind) && many && !oneEach)
  const unexplained = open.filter(({ property }) => !Object.hasOwn(severalAreFacts, property.id))
  expect(unexplained.map(({ type, property }) => `${type} ${property.id}`)).toEqual([])
  expect(Object.keys(severalAreFacts).filter(id => !open.some(({ property }) => property.id === id))).toEqual([])
  expect(all.filter(({ property }) => property.oneEach && !property.many)).toEqual([])
})

function conflictOf(
  type: string,
  property: string,
  ...said: readonly (readonly [value: Value, more?: object])[]
): boolean {
  const state = freshState()
  const stamp = { author: 'A', at: '2026-01-01T00:00:00.000Z' }
  takeOps(state, [create({ id: 'e', record: 'entity', type, ...stamp })])
  const claims = said.map(([value, more], n) =>
    create({
      ...more,
      id: `c${n}`,
      record: 'claim' as const,
      subject: 'e',
      property,
      value,
      sourceGrade: 'F' as const,
      informationGrade: '6' as const,
      status: 'asserted' as const,
      ...stamp,
    }),
  )
  takeOps(state, claims)
  return hasConflict(state, 'e')
}

const eth = (amount: string): Value => ({ kind: 'money', amount, asset: 'ETH' })
const usd: Value = { kind: 'money', amount: '5', asset: 'USD' }
const sha = (algorithm: string, hex: string): Value => ({ kind: 'hash', algorithm, hex })
const flag = (code: string): Value => ({ kind: 'country', code })

test.each<[string, boolean, boolean]>([
  [
    'two balances in one asset',
    true,
    conflictOf('wallet', 'balance', [eth('1')], [eth('100000000000000000000000000000000000')]),
  ],
  ['the same twice', false, conflictOf('wallet', 'balance', [eth('1')], [eth('1')])],
  ['balances in two assets', false, conflictOf('wallet', 'balance', [eth('1')], [usd])],
  [
    'balances of two days',
    false,
    conflictOf('address', 'balance', [eth('1'), { observedAt: '2024-01-01' }], [eth('2'), { validFrom: '2024-01-02' }]),
  ],
  [
    'balances of a day and of an hour of it',
    true,
    conflictOf(
      'address',
      'balance',
      [eth('1'), { observedAt: '2024-01-01' }],
      [eth('2'), { observedAt: '2024-01-01T10:00' }],
    ),
  ],
  [
    'balances of which one has no time',
    true,
    conflictOf('address', 'balance', [eth('1'), { observedAt: '2024-01-01' }], [eth('2')]),
  ],
  ['two digests by two methods', false, conflictOf('file', 'hash', [sha('SHA-256', 'aa')], [sha('MD5', 'bb')])],
  ['two digests by one method', true, conflictOf('file', 'hash', [sha('SHA-256', 'aa')], [sha('SHA-256', 'bb')])],
  ['samples of one family of malware', false, conflictOf('malware', 'hash', [sha('MD5', 'aa')], [sha('MD5', 'bb')])],
  ['two flags', true, conflictOf('vessel', 'flag', [flag('KP')], [flag('TZ')])],
  [
    'a flag after another',
    false,
    conflictOf('vessel', 'flag', [flag('KP'), { validTo: '2019' }], [flag('TZ'), { validFrom: '2020-03' }]),
  ],
  [
    'a flag until a year and another from within it',
    true,
    conflictOf('vessel', 'flag', [flag('KP'), { validTo: '2019' }], [flag('TZ'), { validFrom: '2019-03' }]),
  ],
  ['two nationalities', false, conflictOf('person', 'nationality', [flag('KP')], [flag('CN')])],
])('%s: a contradiction %s', (_, expected, found) => expect(found).toBe(expected))
