import { expect, test } from 'vitest'
import { get } from '#shared/ops/state.ts'
import { leastAmount, linkSpan } from '#shared/queries/network/link-facts.ts'
import { networkStory } from '../../../support/network-story.ts'

const day = (date: string) => Date.parse(`${date}T00:00:00Z`)
const endOf = (date: string) => day(date) + 86_400_000 - 1
const [always, forever] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

test.each([
  ['nothing', {}, [always, forever]],
  ['a day', { date: '2022-06-23' }, [day('2022-06-23'), endOf('2022-06-23')]],
  ['a year', { date: '2021' }, [day('2021-01-01'), endOf('2021-12-31')]],
  ['before a day', { date: 'before 2022-02-01' }, [always, endOf('2022-01-31')]],
  ['a range', { date: '2021-03 – 2021-05' }, [day('2021-03-01'), endOf('2021-05-31')]],
] as const)('a payment dated %s', (_, claims, span) => {
  const { state, link, ids } = networkStory()
  const id = link('transferred-to', ids.wallet, ids.mixer, claims)
  expect(linkSpan(state, get(state, 'link', id) as never)).toEqual(span)
})

test.each([
  [{ start: '2019', end: '2020-06' }, [day('2019-01-01'), endOf('2020-06-30')]],
  [{ start: '2019' }, [day('2019-01-01'), forever]],
  [{ end: '2020-06' }, [always, endOf('2020-06-30')]],
] as const)('what has a beginning and an end may be at any time between them: %j', (claims, span) => {
  const { state, link, ids } = networkStory()
  const id = link('controls', ids.boss, ids.wallet, claims)
  expect(linkSpan(state, get(state, 'link', id) as never)).toEqual(span)
})

test('where sources disagree either may be so, until one is preferred or taken back', () => {
  const { state, run, link, ids } = networkStory()
  const id = link('transferred-to', ids.wallet, ids.mixer, { date: '2021-05-01' })
  const span = () => linkSpan(state, get(state, 'link', id) as never)
  const other = run('claim.add', { subject: id, property: 'date', value: '2022-05-01' })
  expect(span()).toEqual([day('2021-05-01'), endOf('2022-05-01')])
  run('claim.prefer', { id: other, because: 'on chain' })
  expect(span()).toEqual([day('2022-05-01'), endOf('2022-05-01')])
})

test('an amount is as little as it may be, of the asset that is asked for', () => {
  const { state, link, ids } = networkStory()
  const amountOf = (claims: Readonly<Record<string, string>>, asset: string) => {
    const id = link('transferred-to', ids.wallet, ids.mixer, claims)
    return leastAmount(state, get(state, 'link', id) as never, asset)
  }
  expect(amountOf({ amount: '1000 USD' }, 'USD')).toBe(100_000n)
  expect(amountOf({ amount: '1000 USD' }, 'EUR')).toBeUndefined()
  expect(amountOf({ amount: '2 ETH', worth: '4000 USD' }, 'USD')).toBe(400_000n)
  expect(amountOf({ amount: '500 to 900 USD' }, 'USD')).toBe(50_000n)
  expect(amountOf({ amount: 'up to 900 USD' }, 'USD')).toBeUndefined()
  expect(amountOf({}, 'USD')).toBeUndefined()
})
