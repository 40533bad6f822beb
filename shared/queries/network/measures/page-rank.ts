import { pageRank as compute } from '#shared/analysis/network/page-rank.ts'
import { type Measure, scored } from '../measure.ts'

export const pageRank: Measure = {
  id: 'pagerank',
  title: 'PageRank',
  meaning:
    'How often one comes by who follows links at random: where things gather, be it by few links from those who count.',
  caution: 'Where the trail ends in this case it begins anew anywhere, so that what follows there is missing.',
  heeds: { direction: 'asked', weights: true },
  work: (network, weights) => scored(compute(network, weights)),
}
