import { gradeCell, reasonsOf, sourceCell, statusCell, valueRuns } from '../claim-cells.ts'
import { type Dated, dated, yearOf } from '../dated.ts'
import type { Block, Column, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { quiet, run } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** Every date of entities and links in order, as precise as its source gave it. */
export const chronology: MakeSection = making => {
  const all = dated(making)
  if (all.length === 0) return []
  const blocks: Block[] = [{ block: 'paragraph', runs: [run(order)] }]
  for (const [year, found] of Map.groupBy(all, yearOf)) {
    blocks.push({ block: 'heading', level: 2, id: `year-${year}`, runs: [run(year)] })
    blocks.push({ block: 'table', columns, rows: found.map(each => row(making, each)) })
    const reasons = found.flatMap(({ claim }) => reasonsOf(making, claim))
    if (reasons.length > 0) blocks.push({ block: 'list', items: reasons })
  }
  return blocks
}

const order =
  'Dates are as precise as their sources: "2021" means some time in that year and not its first day. In order of the first moment each may mean; "before" a date stands where that date is. Dates without a zone are read as UTC.'

const columns: readonly Column[] = [
  { title: 'When', share: 5 },
  { title: 'What', share: 9 },
  { title: 'Grade', share: 2 },
  { title: 'Source', share: 2 },
  { title: 'Status', share: 3 },
]

function row(making: Making, { claim }: Dated): readonly Text[] {
  const to = making.entryOf(claim.subject)
  const what = [run(making.label(claim.subject), [], to ? { to } : {}), run(' '), quiet(making.propertyTitle(claim))]
  return [valueRuns(making, claim), what, gradeCell(claim), sourceCell(making, claim), statusCell(claim)]
}
