import { eigenvector as compute } from '#shared/analysis/network/eigenvector.ts'
import type { Network } from '#shared/analysis/network/network.ts'
import type { Work } from '#shared/analysis/network/work.ts'
import type { Measure, Measured } from '../measure.ts'

export const eigenvector: Measure = {
  id: 'eigenvector',
  title: 'Eigenvector',
  meaning: 'Whether those it is linked to are well linked themselves: who belongs to the inner circle.',
  caution: 'It is about the most entangled part of the network; elsewhere it is 0, which says nothing.',
  heeds: { direction: 'asked' },
  work: measured,
}

function* measured(network: Network): Work<Measured> {
  const scores = yield* compute(network)
  const why = 'It does not settle on this network, as where links lead in no circle; try it without direction.'
  return scores ? { of: 'entities', scores } : { of: 'nothing', why }
}
