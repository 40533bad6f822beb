import type { Block } from '../document.ts'
import { run, strong, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** What no exhibit backs: what is still open, and what was waived with who answers for it. After all it checks. */
export const waivers: MakeSection = ({ shown }) => {
  const { findings } = shown
  const waived = findings.flatMap(({ waiver, where, sentence, why }) =>
    waiver
      ? [[words(where), words(sentence), words(why), words(waiver.reason), words(`${waiver.by}, ${waiver.at}`)]]
      : [],
  )
  const open = findings.filter(each => !each.waiver)
  const blocks: Block[] = []
  if (findings.length === 0) {
    blocks.push({ block: 'paragraph', runs: [run('Every statement and every value rests on an exhibit.')] })
  }
  if (open.length > 0) {
    const runs = [strong('Open: '), run('each of these needs an exhibit, or a reason why it may stand without.')]
    const rows = open.map(({ where, sentence, why }) => [words(where), words(sentence), words(why)])
    blocks.push({ block: 'notice', tone: 'warning', runs }, { block: 'table', columns: columns.slice(0, 3), rows })
  }
  if (waived.length > 0) {
    const runs = [strong('Waived: '), run('these stand without an exhibit, for the reason given and by whom.')]
    blocks.push({ block: 'paragraph', runs }, { block: 'table', columns, rows: waived })
  }
  return blocks
}

const columns = [
  { title: 'Where', share: 4 },
  { title: 'What it says', share: 7 },
  { title: 'What is missing', share: 5 },
  { title: 'Reason', share: 5 },
  { title: 'Waived by', share: 4 },
]
