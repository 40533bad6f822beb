import { components as compute } from '#shared/analysis/network/components.ts'
import { atOnce, type Measure } from '../measure.ts'

export const components: Measure = {
  id: 'components',
  title: 'Parts',
  meaning: 'Parts between which no link is known: what is looked at as one case may be several.',
  caution: 'One link that is found can join two of them.',
  heeds: {},
  work: network => atOnce(() => ({ of: 'groups', groups: compute(network) })),
}
