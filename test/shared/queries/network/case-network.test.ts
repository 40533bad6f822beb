import { expect, test } from 'vitest'
import { finish } from '#shared/analysis/network/work.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { caseNetwork } from '#shared/queries/network/case-network.ts'
import { measure } from '#shared/queries/network/measure.ts'
import { measures } from '#shared/queries/network/measures/list.ts'
import { partialWords } from '#shared/queries/network/partial.ts'
import { weightsBy } from '#shared/queries/network/weights.ts'
import { networkStory } from '../../../support/network-story.ts'

const nothing = { filteredEntities: 0, filteredLinks: 0, otherTypes: 0, denials: 0, correlations: 0 }

function story() {
  const made = networkStory()
  const { link, ids } = made
  const links = {
    knows: link('associate', ids.boss, ids.helper),
    controls: link('controls', ids.helper, ids.wallet),
    sent: link('transferred-to', ids.wallet, ids.mixer, { amount: '100 ETH', worth: '200,000.50 USD' }),
    again: link('transferred-to', ids.wallet, ids.mixer, { amount: '5 ETH' }),
    guess: link('likely-continues-as', ids.mixer, ids.exchange),
    not: link('not-same-as', ids.boss, ids.stranger),
  }
  return { ...made, links }
}

test('entities and links are nodes and links; guesses and what says that nothing connects are left out and counted', () => {
  const { state, ids, links } = story()
  const built = caseNetwork(state, { directed: true })
  expect(built.entities).toEqual(Object.values(ids))
  expect(built.links).toEqual([links.knows, links.controls, links.sent, links.again])
  expect(built.leftOut).toEqual({ ...nothing, denials: 1, correlations: 1 })
  expect([[...built.network.from], [...built.network.to]]).toEqual([
    [0, 1, 2, 2],
    [1, 2, 3, 3],
  ])
  // To be associates is mutual, to control is not.
  expect([...(built.ways.twoWay ?? [])]).toEqual([1, 0, 0, 0])
  expect([...(caseNetwork(state, { directed: false }).ways.twoWay ?? [])]).toEqual([1, 1, 1, 1])
})

test('correlations count where that is asked for, and types that are named count whatever they are', () => {
  const { state, links } = story()
  const withGuesses = caseNetwork(state, { directed: false, correlations: true })
  expect(withGuesses.links).toContain(links.guess)
  expect(withGuesses.leftOut).toEqual({ ...nothing, denials: 1 })
  const named = caseNetwork(state, { directed: false, types: new Set(['not-same-as', 'likely-continues-as']) })
  expect(named.links).toEqual([links.guess, links.not])
  expect(named.leftOut).toEqual({ ...nothing, otherTypes: 4 })
})

test('what was removed is not there, with the links at it; what is filtered away is counted', () => {
  const { state, run, ids, links } = story()
  run('entity.remove', { ids: [links.again] })
  const filter = filterPredicate(state, { withoutTypes: ['wallet'] })
  const built = caseNetwork(state, { directed: false, filter })
  expect(built.links).toEqual([links.knows])
  expect(built.leftOut).toEqual({ ...nothing, filteredEntities: 1, filteredLinks: 2, denials: 1, correlations: 1 })
  run('entity.remove', { ids: [ids.helper] })
  const after = caseNetwork(state, { directed: false })
  expect(after.entities).not.toContain(ids.helper)
  expect(after.links).toEqual([links.sent])
  expect(after.leftOut).toEqual({ ...nothing, denials: 1, correlations: 1 })
})

test('an empty case is an empty network, of which every measure says something', () => {
  const built = caseNetwork(networkStory().state, { directed: true, types: new Set() })
  for (const each of measures) expect(finish(measure(each, built)).of, each.id).not.toBe('nothing')
})

test('every measure has its meaning and its warning, each one sentence, and an id of its own', () => {
  for (const { meaning, caution } of measures)
    for (const sentence of [meaning, caution]) expect(sentence).toMatch(/^[A-Z][^.!?]*[.]$/)
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
})

test('links in and out heed direction whether or not the rest does; weights are least amounts', () => {
  const { state, ids } = story()
  const scoresOf = (id: string, directed: boolean, weights?: Float64Array<ArrayBuffer>) => {
    const built = caseNetwork(state, { directed })
    const [wanted] = measures.filter(each => each.id === id)
    if (!wanted) throw new Error(`there is no measure ${id}`)
    const found = finish(measure(wanted, built, weights))
    return found.of === 'entities' ? Object.keys(ids).map((_, node) => found.scores[node]) : []
  }
  for (const directed of [true, false]) {
    expect(scoresOf('in-degree', directed)).toEqual([1, 1, 1, 2, 0, 0])
    expect(scoresOf('out-degree', directed)).toEqual([1, 2, 2, 0, 0, 0])
    expect(scoresOf('degree', directed)).toEqual([1, 2, 3, 2, 0, 0])
  }
  const built = caseNetwork(state, { directed: true })
  const [ether, dollars] = [weightsBy(state, built, 'ETH'), weightsBy(state, built, 'USD')]
  expect([[...ether.weights], ether.without]).toEqual([[0, 0, 100, 5], 2])
  expect([[...dollars.weights], dollars.without]).toEqual([[0, 0, 200_000.5, 0], 3])
  expect(scoresOf('in-degree', true, ether.weights)).toEqual([0, 0, 0, 105, 0, 0])
  // Betweenness is of ways, not of weights.
  expect(scoresOf('betweenness', true, ether.weights)).toEqual(scoresOf('betweenness', true))
})

test('what is missing is said in words', () => {
  const { state } = story()
  const filter = filterPredicate(state, { withoutTypes: ['wallet'] })
  expect(partialWords(state, caseNetwork(state, { directed: true, filter })).slice(1)).toEqual([
    '3 entities have no link here, which may only mean that nobody looked yet.',
    '1 of 1 link are unconfirmed and count like the others.',
    'Filtered away: 1 entity, 3 links.',
    '1 correlation is left out: a likeness is no connection.',
    'Left out as denying something or telling two things apart: 1 link.',
  ])
})
