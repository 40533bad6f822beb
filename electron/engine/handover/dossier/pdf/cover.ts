import { purposeLines } from '#shared/dossier/cover-lines.ts'
import type { DossierDocument, Text } from '#shared/dossier/document.ts'
import { printFacts } from './blocks/table.ts'
import { printNotice, printParagraph } from './blocks/text.ts'
import { anchorText } from './header-footer.ts'
import { linesOf } from './lines.ts'
import { ink, page, type Style, styles, textWidth } from './measures.ts'
import { box } from './operators.ts'
import type { Paper } from './paper.ts'
import type { Tag } from './tags.ts'

/** What it is, for whom, how it must be handled, and the journal entry it was made at, with the signed note in full. */
export function* printCover(paper: Paper, document: DossierDocument): Generator<void> {
  const { cover } = document
  paper.turn()
  paper.y = 118
  line(paper, 'P', cover.template, styles.eyebrow)
  paper.y += 2
  yield* printParagraph(paper, [{ text: cover.title || cover.template }], styles.title, 'H1')
  paper.draw(box(page.left, paper.y + 4, 46, 3, ink.accent))
  paper.y += 30
  const rows = purposeLines(document).map(({ label, value }) => ({ label, value: [{ text: value }] }))
  line(paper, 'P', cover.handling, styles.handling)
  paper.y += 10
  yield* printFacts(paper, { block: 'facts', rows })
  if (cover.draft !== undefined) {
    paper.y += 8
    const runs: Text = [{ text: 'DRAFT. ', look: 'strong' }, { text: cover.draft }]
    yield* printNotice(paper, { block: 'notice', tone: 'warning', runs })
  }
  yield* printAnchor(paper, document)
}

/** At the foot of the cover, or on the page after it. */
function* printAnchor(paper: Paper, { anchor, caseId }: DossierDocument): Generator<void> {
  const says = anchor.checkpoint
    ? 'The signed note below is also in the code at the foot of every page. Whoever keeps this paper can show later whether the journal was changed before the entry it names.'
    : 'No signing key was at hand: the code at the foot of every page carries these facts without a signature.'
  const runs: Text = [
    { text: `${anchor.entries} entries, head\n` },
    { text: anchor.head, look: 'figure' },
    { text: '\nroot\n' },
    { text: anchor.root, look: 'figure' },
  ]
  const facts = linesOf(paper.composer, runs, styles.small, textWidth)
  const note = linesOf(paper.composer, [{ text: anchorText(anchor, caseId), look: 'figure' }], styles.note, textWidth)
  const text = linesOf(paper.composer, [{ text: says, look: 'quiet' }], styles.small, textWidth)
  const count = facts.length + note.length + text.length
  const height = count * styles.small.lead + styles.caption.lead + 18
  if (height <= page.bottom - page.top) paper.need(height)
  paper.y = Math.max(paper.y, page.bottom - height)
  line(paper, 'H2', 'Journal and checkpoint', styles.caption)
  for (const lines of [facts, text, note]) {
    paper.in('P', () => paper.lines(lines, page.left, styles.small))
    paper.y += 5
    yield
  }
}

const line = (paper: Paper, tag: Tag, text: string, style: Style) =>
  paper.in(tag, () => paper.lines(linesOf(paper.composer, [{ text }], style, textWidth), page.left, style))
