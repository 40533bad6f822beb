import { communities as compute } from '#shared/analysis/network/communities.ts'
import type { Network } from '#shared/analysis/network/network.ts'
import type { Work } from '#shared/analysis/network/work.ts'
import type { Measure, Measured } from '../measure.ts'

export const communities: Measure = {
  id: 'communities',
  title: 'Communities',
  meaning:
    'Groups that have more links among themselves than chance would give them: cells, firms of one owner, clusters.',
  caution: 'It is one parting of many: who stands at the edge of a group may as well belong to the next.',
  heeds: { weights: true },
  work: measured,
}

function* measured(network: Network, weights?: Float64Array<ArrayBuffer>): Work<Measured> {
  const { modularity, ...groups } = yield* compute(network, weights)
  return { of: 'groups', groups, modularity }
}
