import type { Measure } from '../measure.ts'
import { betweenness } from './betweenness.ts'
import { bridges } from './bridges.ts'
import { closeness } from './closeness.ts'
import { communities } from './communities.ts'
import { components } from './components.ts'
import { degree } from './degree.ts'
import { eigenvector } from './eigenvector.ts'
import { inDegree } from './in-degree.ts'
import { kCore } from './k-core.ts'
import { outDegree } from './out-degree.ts'
import { pageRank } from './page-rank.ts'

/** Every measure of a network, in the order they are offered. A new one is one file and one line here. */
export const measures: readonly Measure[] = [
  degree,
  inDegree,
  outDegree,
  betweenness,
  closeness,
  eigenvector,
  pageRank,
  kCore,
  components,
  communities,
  bridges,
]
