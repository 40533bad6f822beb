import { compareText } from '#shared/model/order.ts'
import { recordShape } from '#shared/model/record.ts'
import type { Block, Column } from '../document.ts'
import { counted, figure, run, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** What its reader may not have, by number and code only, and what was blacked out. */
export const withheld: MakeSection = ({ edition }) => {
  const { withheld, redacted, upTo } = edition
  if (withheld.length + redacted.length === 0) {
    return [
      { block: 'paragraph', runs: [run('Nothing was withheld from this part of the case, and nothing blacked out.')] },
    ]
  }
  const blocks: Block[] = []
  if (withheld.length > 0) {
    const lead = `${counted(withheld.length, 'record')} of this part of the case may not go to readers cleared for ${upTo}. They are named by number and code only.`
    blocks.push({ block: 'paragraph', runs: [run(lead)] })
    const rows = [...withheld]
      .sort((a, b) => compareText(a.record, b.record) || compareText(a.id, b.id))
      .map(({ id, record, handling }) => [words(recordShape(record)?.title ?? record), [figure(id)], words(handling)])
    blocks.push({ block: 'table', columns: withheldColumns, rows })
  }
  if (redacted.length > 0) {
    const lead =
      'Blacked out: the same number stands for the same person, term or record in every edition of this case.'
    blocks.push({ block: 'paragraph', runs: [run(lead)] })
    const rows = redacted.map(({ placeholder, places }) => [words(placeholder), words(String(places))])
    blocks.push({ block: 'table', columns: redactedColumns, rows })
  }
  return blocks
}

const withheldColumns: readonly Column[] = [
  { title: 'Record', share: 4 },
  { title: 'Number', share: 9 },
  { title: 'Handling code', share: 4 },
]
const redactedColumns: readonly Column[] = [
  { title: 'Placeholder', share: 6 },
  { title: 'Places', share: 2, align: 'end' },
]
