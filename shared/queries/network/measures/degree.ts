import { degrees } from '#shared/analysis/network/degrees.ts'
import { atOnce, type Measure } from '../measure.ts'

export const degree: Measure = {
  id: 'degree',
  title: 'Links',
  meaning: 'How many links it has, or how much went along them: who is best known to this case.',
  caution: 'It grows with every hour spent on somebody, whoever they are.',
  heeds: { weights: true },
  work: (network, weights) => atOnce(() => ({ of: 'entities', scores: degrees(network, 'all', weights) })),
}
