import { anchor } from './anchor.ts'
import { charts } from './charts.ts'
import { chronology } from './chronology.ts'
import { conflicts } from './conflicts.ts'
import { custody } from './custody.ts'
import { entities } from './entities.ts'
import { exhibits } from './exhibits.ts'
import { identification } from './identification.ts'
import { identity } from './identity.ts'
import { links } from './links.ts'
import { method } from './method.ts'
import { notes } from './notes.ts'
import { sources } from './sources.ts'
import { summary } from './summary.ts'
import { waivers } from './waivers.ts'
import { wallets } from './wallets.ts'
import { withheld } from './withheld.ts'

/** Every section a template can ask for. A new one is one file and one line here. */
export const sections = {
  identification,
  summary,
  entities,
  links,
  identity,
  conflicts,
  wallets,
  chronology,
  charts,
  notes,
  exhibits,
  custody,
  sources,
  waivers,
  withheld,
  method,
  anchor,
} as const

export type SectionId = keyof typeof sections
