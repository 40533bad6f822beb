import type { CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { CaseNetwork } from '#shared/queries/network/case-network.ts'
import { partialWords } from '#shared/queries/network/partial.ts'
import type { CasePath, PathRequest, PathsFound } from '#shared/queries/network/path-request.ts'
import { type PathStep, pathSentence, stepsOf } from '#shared/queries/network/path-words.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'

/** Paths link by link, and what was left out in looking for them. */
export function pathsAnswer(
  state: CaseState,
  built: CaseNetwork,
  request: PathRequest,
  { paths, withoutAmount }: PathsFound,
): Answer {
  const named = (id: string) => ({ id, label: labelOf(state, id) })
  const shown = paths.map(path => ({ path, steps: stepsOf(state, path) }))
  const notes = [
    ...partialWords(state, built),
    ...(withoutAmount > 0
      ? [
          `${countWords(withoutAmount, 'link is', 'links are')} of no known amount of ${request.least?.asset} and not used.`,
        ]
      : []),
  ]
  const data = {
    from: named(request.from),
    to: named(request.to),
    paths: shown.map(({ path, steps }) => ({
      steps: path.links.length,
      cost: path.cost,
      sentence: pathSentence(state, path),
      undated: steps.filter(({ time }) => time === '').length,
      entities: path.entities.map(named),
      links: steps.map((step, index) => ({ ...step, beside: path.beside[index] })),
    })),
    notes,
  }
  const text = () =>
    [
      ...(paths.length === 0
        ? [nonePhrase(state, request)]
        : shown.map((each, at) => pathText(state, request, each, at))),
      ['What this leaves out', ...notes.map(note => `  ${note}`)].join('\n'),
    ].join('\n\n')
  return { data, text }
}

const nonePhrase = (state: CaseState, { from, to }: PathRequest) =>
  `No path leads from ${labelOf(state, from)} to ${labelOf(state, to)} by what was asked for.`

interface Shown {
  readonly path: CasePath
  readonly steps: readonly PathStep[]
}

function pathText(state: CaseState, { inDateOrder, surest }: PathRequest, { path, steps }: Shown, at: number): string {
  const undated = steps.filter(({ time }) => time === '').length
  const head = [
    countWords(steps.length, 'link'),
    ...(surest ? [`as long as ${path.cost} stated ones`] : []),
    ...(inDateOrder && undated > 0 ? [`${undated} of no known date`] : []),
  ]
  const rows = steps.map(({ link, from, to, verb, against, amount, time }, index) => {
    const more = path.beside[index] ?? 0
    const beside = more > 0 ? `+ ${countWords(more, 'link')}` : ''
    return [labelOf(state, from), against ? '←' : '→', verb, labelOf(state, to), amount, time, beside, link]
  })
  return `${at + 1}. ${head.join(', ')}\n${table(rows, undefined, '   ')}`
}
