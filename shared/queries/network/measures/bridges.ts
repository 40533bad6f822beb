import { bridges as compute } from '#shared/analysis/network/bridges.ts'
import { atOnce, type Measure } from '../measure.ts'

export const bridges: Measure = {
  id: 'bridges',
  title: 'Bridges',
  meaning: 'Links without which the network falls apart: the only known connection, to be checked first.',
  caution: 'A second connection that nobody has found yet would make it none.',
  heeds: {},
  work: network => atOnce(() => ({ of: 'links', marked: compute(network) })),
}
