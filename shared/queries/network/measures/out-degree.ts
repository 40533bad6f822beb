import { degrees } from '#shared/analysis/network/degrees.ts'
import { atOnce, type Measure } from '../measure.ts'

export const outDegree: Measure = {
  id: 'out-degree',
  title: 'Links out',
  meaning: 'How many links lead from it, or how much left along them: where funds and orders come from.',
  caution: 'What left by a way that nobody has seen is missing.',
  heeds: { direction: 'always', weights: true },
  work: (network, weights) => atOnce(() => ({ of: 'entities', scores: degrees(network, 'out', weights) })),
}
