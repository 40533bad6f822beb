import { kindOf } from '#shared/model/lookup.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { CaseNetwork } from '#shared/queries/network/case-network.ts'
import { findPaths, type PathRequest } from '#shared/queries/network/path-request.ts'
import type { CommandDetails, Given } from '../command.ts'
import { countGiven } from '../count.ts'
import { decimalGiven, decimalOption } from '../decimal-option.ts'
import { findNamed } from '../find-named.ts'
import { inTurns } from '../in-turns.ts'
import { networkGiven, networkOptions } from '../network-options.ts'
import { pathsAnswer } from '../output/paths.ts'
import { UsageError } from '../usage-error.ts'

export const paths: CommandDetails = {
  takes: ['<from>', '<to>'],
  about:
    'How two entities hang together: the shortest paths, none of which comes to an entity twice. Two paths differ in their entities; where several links join two of them, one is shown and the others are counted.',
  options: {
    k: { takes: '<number>', help: 'At most so many paths (5)' },
    ...networkOptions,
    avoid: { takes: '<entity|link>', help: 'Nothing that leads through this', many: true },
    'in-date-order': { help: 'Only links that can have followed each other; one of no known date fits anywhere' },
    least: {
      takes: '<amount>',
      help: 'Only links of which at least so much is known in this asset, "1000 USD"; also what it was worth',
    },
    decimal: decimalOption('Of --least: 1,500'),
    surest: { help: 'The surest first: one unconfirmed link is as long as two stated ones, a correlation as three' },
  },
  examples: [
    ['red-thread paths "Lazarus Group" "Munitions Industry Department"', ''],
    [
      'red-thread paths "Lazarus Group" "Tornado Cash" --directed --types controls,transferred-to,mixed-through --in-date-order',
      'the way of the funds',
    ],
    ['red-thread paths "Lazarus Group" Japan --avoid "Harmony theft" --k 10', ''],
    ['red-thread paths "Wallets with stolen assets" "Exchange in Russia" --least "1000 USD"', ''],
  ],
  on: 'read',
  run: async (given, client) => {
    const state = await client.state()
    const [from, to] = given.words.map(name => findNamed(state, name, ['entity'])) as [Entity, Entity]
    const request = requestGiven(given, state, from.id, to.id)
    const built = networkGiven(given, state)
    refuseLeftOut(state, built, [from.id, to.id])
    const found = await inTurns(client, 'Searching paths', findPaths(state, built, request))
    return pathsAnswer(state, built, request, found)
  },
}

function requestGiven(given: Given, state: CaseState, from: string, to: string): PathRequest {
  if (from === to) throw new UsageError(`Both names mean "${labelOf(state, from)}": a path needs two ends.`)
  const avoid = given.all('avoid').map(name => findNamed(state, name, ['entity', 'link']).id)
  const end = avoid.find(id => id === from || id === to)
  if (end !== undefined) throw new UsageError(`--avoid: "${labelOf(state, end)}" is an end of the path.`)
  const least = leastGiven(given)
  return {
    from,
    to,
    most: countGiven(given, 'k', 5),
    avoid,
    ...(given.has('in-date-order') ? { inDateOrder: true } : {}),
    ...(given.has('surest') ? { surest: true } : {}),
    ...(least ? { least } : {}),
  }
}

function leastGiven(given: Given): PathRequest['least'] {
  const text = given.one('least')
  if (text === undefined) return undefined
  const read = kindOf('money').read(text, decimalGiven(given))
  if ('unreadable' in read) throw new UsageError(`--least: ${read.unreadable}.`)
  if (BigInt(read.amount) <= 0n) throw new UsageError('--least: the amount must be more than 0.')
  return { amount: BigInt(read.amount), asset: read.asset }
}

/** An end that the filter leaves out has no path: that must not look like an answer. */
function refuseLeftOut(state: CaseState, { nodeOf }: CaseNetwork, ends: readonly string[]): void {
  const out = ends.find(id => !nodeOf.has(id))
  if (out !== undefined) throw new UsageError(`--filter leaves out "${labelOf(state, out)}", an end of the path.`)
}
