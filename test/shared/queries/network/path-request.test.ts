import { expect, test } from 'vitest'
import { finish } from '#shared/analysis/network/work.ts'
import { caseNetwork } from '#shared/queries/network/case-network.ts'
import { findPaths, type PathRequest } from '#shared/queries/network/path-request.ts'
import { pathSentence, stepsOf } from '#shared/queries/network/path-words.ts'
import { networkStory } from '../../../support/network-story.ts'

function story() {
  const made = networkStory()
  const { state, link, ids } = made
  const links = {
    controls: link('controls', ids.boss, ids.wallet, { start: '2020' }),
    sent: link('transferred-to', ids.wallet, ids.exchange, { amount: '900 USD', date: '2021-03' }),
    more: link('transferred-to', ids.wallet, ids.exchange, { amount: '2 ETH', worth: '4000 USD', date: '2022' }),
    mixed: link('mixed-through', ids.wallet, ids.mixer, { amount: '5000 USD', date: '2023-01-05' }),
    back: link('transferred-to', ids.exchange, ids.mixer, { amount: '100 USD', date: '2022-01-01' }),
    out: link('transferred-to', ids.mixer, ids.exchange, { amount: '5000 USD', date: '2023-01-04' }),
  }
  const find = (request: Partial<PathRequest>, directed = true) => {
    const asked = { from: ids.boss, to: ids.exchange, most: 9, ...request }
    return finish(findPaths(state, caseNetwork(state, { directed }), asked))
  }
  const linksOf = (request: Partial<PathRequest>, directed = true) =>
    find(request, directed).paths.map(path => path.links)
  return { ...made, links, find, linksOf }
}

test('shortest first, each way once, with what lies beside it counted', () => {
  const { links, find } = story()
  expect(find({}).paths.map(({ links, beside, cost }) => ({ links, beside, cost }))).toEqual([
    { links: [links.controls, links.sent], beside: [0, 1], cost: 2 },
    { links: [links.controls, links.mixed, links.out], beside: [0, 0, 0], cost: 3 },
  ])
  expect(find({}, false).paths.at(-1)).toMatchObject({ beside: [0, 0, 1] })
})

test('in the order of dates, as far as they are known', () => {
  const { links, linksOf, ids, run } = story()
  expect(linksOf({ inDateOrder: true })).toEqual([[links.controls, links.sent]])
  // A day later is late enough.
  run('claim.add', { subject: links.out, property: 'date', value: '2023-01-05' })
  expect(linksOf({ inDateOrder: true })).toHaveLength(2)
  expect(linksOf({ from: ids.wallet, to: ids.mixer, inDateOrder: true })).toEqual([
    [links.mixed],
    [links.sent, links.back],
  ])
})

test('of at least so much; links of no known amount of that asset are counted', () => {
  const { links, find, ids } = story()
  const least = { amount: 100_000n, asset: 'USD' }
  expect(find({ from: ids.wallet, least })).toEqual({
    paths: [
      expect.objectContaining({ links: [links.more], beside: [0] }),
      expect.objectContaining({ links: [links.mixed, links.out] }),
    ],
    withoutAmount: 1,
  })
  expect(find({ least })).toEqual({ paths: [], withoutAmount: 1 })
})

test('nothing that is to be avoided is used', () => {
  const { links, linksOf, ids } = story()
  expect(linksOf({ avoid: [ids.mixer] })).toEqual([[links.controls, links.sent]])
  expect(linksOf({ avoid: [links.sent, links.mixed] })).toEqual([[links.controls, links.more]])
  expect(linksOf({ avoid: [links.controls] })).toEqual([])
})

test('the surest first: a stated detour is no longer than one unconfirmed link', () => {
  const { run, links, find } = story()
  for (const subject of [links.controls, links.mixed, links.out])
    run('claim.add', { subject, property: 'description', value: 'seen', sourceGrade: 'A', informationGrade: '1' })
  expect(find({ surest: true }).paths.map(({ links, cost }) => [links.length, cost])).toEqual([
    [2, 3],
    [3, 3],
  ])
})

test('a path reads as a sentence, each link as it leads, and step by step as it is walked', () => {
  const { state, find, ids } = story()
  const [first] = find({}).paths
  expect(first && pathSentence(state, first)).toBe(
    'Boss controls Wallet (from 2020); Wallet transferred to Exchange (900 USD, 2021-03).',
  )
  const [back] = find({ from: ids.mixer, to: ids.boss }, false).paths
  expect(back && pathSentence(state, back)).toBe(
    'Wallet mixed through Mixer (5,000 USD, 2023-01-05); Boss controls Wallet (from 2020).',
  )
  expect(back && stepsOf(state, back).map(({ verb, against }) => [verb, against])).toEqual([
    [expect.stringContaining('mix'), true],
    ['controlled by', true],
  ])
})

test('an end that is not in the network has no path', () => {
  const { find } = story()
  expect(find({ to: 'entity-none' })).toEqual({ paths: [], withoutAmount: 0 })
})
