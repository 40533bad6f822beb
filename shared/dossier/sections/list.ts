import { anchor } from './anchor.ts'
import { custody } from './custody.ts'
import { entities } from './entities.ts'
import { exhibits } from './exhibits.ts'
import { identification } from './identification.ts'
import { links } from './links.ts'
import { sources } from './sources.ts'
import { summary } from './summary.ts'
import { waivers } from './waivers.ts'

/** Every section a template can ask for. A new one is one file and one line here. */
export const sections = {
  identification,
  summary,
  entities,
  links,
  sources,
  exhibits,
  custody,
  waivers,
  anchor,
} as const

export type SectionId = keyof typeof sections
