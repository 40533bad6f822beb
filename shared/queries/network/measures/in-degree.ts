import { degrees } from '#shared/analysis/network/degrees.ts'
import { atOnce, type Measure } from '../measure.ts'

export const inDegree: Measure = {
  id: 'in-degree',
  title: 'Links in',
  meaning: 'How many links lead to it, or how much came along them: where funds and orders arrive.',
  caution: 'An account whose statements are not in the case looks as if little arrived there.',
  heeds: { direction: 'always', weights: true },
  work: (network, weights) => atOnce(() => ({ of: 'entities', scores: degrees(network, 'in', weights) })),
}
