import { betweenness as compute } from '#shared/analysis/network/betweenness.ts'
import { type Measure, scored } from '../measure.ts'

export const betweenness: Measure = {
  id: 'betweenness',
  title: 'Betweenness',
  meaning:
    'Which share of the shortest ways between any two others leads through it: a broker, a courier, a bottleneck.',
  caution: 'One link that is missing can make somebody a broker who is none, and hide one who is.',
  heeds: { direction: 'asked' },
  slow: true,
  work: network => scored(compute(network)),
}
