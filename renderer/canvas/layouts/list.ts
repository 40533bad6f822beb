import { circular } from './circular.ts'
import { concentric } from './concentric.ts'
import { grid } from './grid.ts'
import { hierarchical } from './hierarchical.ts'
import type { Layout } from './layout.ts'
import { organic } from './organic.ts'
import { radial } from './radial.ts'

/** Every layout, in the order of the menu. A new one is one file and one line here. */
export const layouts: readonly Layout[] = [organic, hierarchical, circular, concentric, radial, grid]
