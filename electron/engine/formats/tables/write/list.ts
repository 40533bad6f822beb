import { caseTable, groups, identities, ledgers, notes, positions } from './case-tables.ts'
import { claims, formerClaims, illustrativeClaims } from './claims.ts'
import { custody, evidence, sources } from './evidence.ts'
import { links } from './links.ts'
import { nodes } from './nodes.ts'
import { records } from './records.ts'
import type { Table } from './table.ts'
import { timeline } from './timeline.ts'

/** Every table, in the order of files and sheets. */
export const tables: readonly Table[] = [
  caseTable,
  nodes,
  links,
  claims,
  formerClaims,
  illustrativeClaims,
  evidence,
  sources,
  timeline,
  custody,
  notes,
  identities,
  groups,
  positions,
  ledgers,
  records,
]
