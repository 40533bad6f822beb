import { closeness as compute } from '#shared/analysis/network/closeness.ts'
import { type Measure, scored } from '../measure.ts'

export const closeness: Measure = {
  id: 'closeness',
  title: 'Closeness',
  meaning: 'How few steps lead to it from all others: whom news, orders or funds reach soonest.',
  caution: 'It compares only within one part of the network; what is not linked yet counts as out of reach.',
  heeds: { direction: 'asked' },
  slow: true,
  work: network => scored(compute(network)),
}
