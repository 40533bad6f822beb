import { assetNamed } from '#shared/model/assets.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import type { CaseNetwork } from '#shared/queries/network/case-network.ts'
import { type Measure, type Measured, measure } from '#shared/queries/network/measure.ts'
import { measures as known } from '#shared/queries/network/measures/list.ts'
import { partialWords } from '#shared/queries/network/partial.ts'
import { weightsBy } from '#shared/queries/network/weights.ts'
import type { CommandDetails, Given } from '../command.ts'
import { countGiven } from '../count.ts'
import type { EngineClient } from '../engine-client.ts'
import { inTurns } from '../in-turns.ts'
import { didYouMean } from '../nearest.ts'
import { networkGiven, networkOptions } from '../network-options.ts'
import { measuresAnswer } from '../output/measures.ts'
import { UsageError } from '../usage-error.ts'

const ids = known.map(({ id }) => id)

/** From so many entities times links on, what takes that long is done only where it is asked for by name. */
const long = 5e8

export const measures: CommandDetails = {
  takes: [],
  about: `Who stands out in the network of the case, and how it hangs together: ${ids.join(', ')}.\nWhat each means is said below its figures, and what is left out of them. Several links between two count each in links, PageRank and communities, else once.`,
  options: {
    measure: { takes: '<measures>', help: 'Only these, with commas between them; the first one gives the order' },
    ...networkOptions,
    weight: { takes: '<asset>', help: 'Links weigh as much of this asset as is known of them at least, such as USD' },
    top: { takes: '<number>', help: 'The first so many entities, groups, members of a group and bridges (20)' },
  },
  examples: [
    ['red-thread measures', 'every measure'],
    ['red-thread measures --measure betweenness,pagerank --top 5', 'who brokers, and where things gather'],
    ['red-thread measures --measure in-degree,out-degree --types transferred-to --weight ETH', 'what came and went'],
    ['red-thread measures --measure bridges,components --filter=-group:documents', 'what one link holds together'],
  ],
  on: 'read',
  run: async (given, client) => {
    const state = await client.state()
    const top = countGiven(given, 'top', 20)
    const chosen = measuresGiven(given)
    const built = networkGiven(given, state)
    const weighing = weightGiven(given, state, built)
    const isLong = built.network.count * built.network.from.length > long
    const skipped = chosen ? [] : known.filter(({ slow }) => slow && isLong)
    const todo = (chosen ?? known).filter(each => !skipped.includes(each))
    const found = await measured(client, todo, built, weighing.weights)
    return measuresAnswer(state, built, found, {
      top,
      notes: [...partialWords(state, built), ...weighing.notes, ...skipped.map(skippedWords)],
    })
  },
}

const skippedWords = ({ id, title }: Measure) =>
  `${title} takes long in a network of this size and was left out; --measure ${id} works it out.`

function measuresGiven(given: Given): readonly Measure[] | undefined {
  return given
    .one('measure')
    ?.split(',')
    .map(typed => {
      const id = typed.trim().toLowerCase()
      const found = known.find(each => each.id === id || each.title.toLowerCase() === id)
      if (found) return found
      throw new UsageError(`--measure: there is no "${typed}".${didYouMean(id, ids)} There are ${ids.join(', ')}.`)
    })
}

function weightGiven(given: Given, state: CaseState, built: CaseNetwork) {
  const typed = given.one('weight')
  if (typed === undefined) return { weights: undefined, notes: [] }
  const asset = assetNamed(typed)
  if (!asset) throw new UsageError(`--weight: "${typed}" is not a currency or asset known here, such as USD or ETH.`)
  const { weights, without } = weightsBy(state, built, asset.id)
  const none = `${countWords(without, 'link is', 'links are')} of no known amount of ${asset.id} and weigh nothing.`
  return { weights, notes: without > 0 ? [none] : [] }
}

async function measured(
  client: EngineClient,
  todo: readonly Measure[],
  built: CaseNetwork,
  weights: Float64Array<ArrayBuffer> | undefined,
): Promise<(readonly [Measure, Measured])[]> {
  const found: (readonly [Measure, Measured])[] = []
  for (const each of todo) found.push([each, await inTurns(client, each.title, measure(each, built, weights))])
  return found
}
