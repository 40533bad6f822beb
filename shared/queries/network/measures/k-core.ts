import { cores } from '#shared/analysis/network/cores.ts'
import { atOnce, type Measure } from '../measure.ts'

export const kCore: Measure = {
  id: 'k-core',
  title: 'Core',
  meaning:
    'The largest number k for which it belongs to a part where each has k others of that part beside it: the hard core.',
  caution: 'Reports that list everybody together make a core of their own.',
  heeds: {},
  work: network => atOnce(() => ({ of: 'entities', scores: cores(network) })),
}
