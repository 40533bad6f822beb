import { depthsOf } from '#shared/dossier/depths.ts'
import type { DossierDocument, Section } from '#shared/dossier/document.ts'
import { Composer } from '../fonts/composer.ts'
import type { Outline, PdfKit } from '../fonts/pdf-kit.ts'
import { clipped, visible } from '../fonts/visible.ts'
import { noteId } from './atoms.ts'
import { printBlock } from './blocks/print-block.ts'
import { roomFor } from './blocks/room.ts'
import { printQuote } from './blocks/text.ts'
import { Contents } from './contents.ts'
import { printCover } from './cover.ts'
import { notesId, notesTitle, plainText, type Structure, structureOf } from './entries.ts'
import { HeaderFooter } from './header-footer.ts'
import { linesOf } from './lines.ts'
import { page, styles, textWidth } from './measures.ts'
import { looseObjects, PackedObjects } from './objects.ts'
import { aboutDossier, type Conformance, openPdfKit } from './open-pdf-kit.ts'
import { Paper } from './paper.ts'
import { Places } from './places.ts'
import { streamed } from './stream.ts'
import { noTags, tagsOf } from './tags.ts'

/**
 * The dossier as a PDF/A file, piece by piece as its pages are finished: the document is held, the file is not. The
 * same document gives the same bytes. Printed in one pass; footnotes stand at the end, each once. Throws the signal's
 * reason where it is cancelled.
 */
export async function* pdfOf(
  document: DossierDocument,
  { signal, conformance = '2a' }: { readonly signal?: AbortSignal; readonly conformance?: Conformance } = {},
): AsyncGenerator<Uint8Array> {
  const kit = await openPdfKit({ ...aboutDossier(document), size: [page.width, page.height] }, conformance)
  yield* streamed(kit, printed(kit, await Composer.for(kit), document, conformance), signal)
}

function* printed(
  kit: PdfKit,
  composer: Composer,
  document: DossierDocument,
  conformance: Conformance,
): Generator<void> {
  const structure = structureOf(document)
  const headerFooter = new HeaderFooter(kit, composer, document)
  const objects = conformance === '1b' ? looseObjects(kit) : new PackedObjects(kit)
  const tags = conformance === '1b' ? noTags : tagsOf(kit, objects)
  const places = new Places(kit, objects, tags, structure.known)
  const paper = new Paper(kit, composer, places, tags, sheet => headerFooter.put(sheet))
  const contents = new Contents()
  yield* paper.steps('Sect', () => printCover(paper, document))
  yield* paper.steps('Sect', () => contents.print(paper, structure.entries))
  for (const section of document.sections) yield* paper.steps('Sect', () => printSection(paper, section, structure))
  if (document.notes.length > 0) yield* paper.steps('Sect', () => printNotes(paper, document))
  paper.close()
  contents.end(paper)
  headerFooter.end(paper.pages)
  tags.close()
  objects.close()
}

function* printSection(paper: Paper, section: Section, { idOf }: Structure): Generator<void> {
  const bookmark = beginPart(paper, section.id, section.title, roomFor(section.blocks.slice(0, 3)))
  const depths = depthsOf(section.blocks)
  for (const [n, block] of section.blocks.entries()) {
    const rest = section.blocks.slice(n + 1, n + 4)
    yield* printBlock(paper, block, { id: idOf.get(block), depth: depths[n] ?? 1, room: roomFor(rest) })
    if (block.block === 'heading' && block.level === 2) bookmarkBelow(bookmark, plainText(block.runs), -1)
    yield
  }
}

function* printNotes(paper: Paper, { notes }: DossierDocument): Generator<void> {
  beginPart(paper, notesId, notesTitle, styles.note.lead * 2)
  const style = styles.note
  for (const note of notes) {
    const [number] = linesOf(paper.composer, [{ text: `[${note.number}]`, look: 'quiet' }], style, 60)
    const lines = linesOf(paper.composer, note.text, style, textWidth - 36)
    paper.need(Math.min(lines.length, 4) * style.lead)
    paper.mark(noteId(note.number))
    const name = `note${String(note.number).padStart(8, '0')}`
    yield* paper.steps(
      'Note',
      function* () {
        paper.tags.identified(paper.at, name)
        if (number) paper.in('Lbl', () => paper.line(number, page.left, paper.y + style.lead * 0.72))
        paper.in('P', () => paper.lines(lines, page.left + 36, style))
        for (const quote of note.quotes ?? []) yield* printQuote(paper, quote)
      },
      `/ID(${name})`,
    )
    paper.y += 2.5
    yield
  }
}

/** Parts follow each other, each with so much of what is in it that its title is never alone. `room`: in points. */
function beginPart(paper: Paper, id: string, title: string, room: number): Outline {
  const above = 26
  paper.need(above + styles.section.lead + 8 + room)
  if (paper.y > page.top) paper.y += above
  paper.mark(id)
  const bookmark = bookmarkBelow(paper.kit.outline, title, 1)
  const lines = linesOf(paper.composer, [{ text: title }], styles.section, textWidth)
  paper.in('H2', () => paper.lines(lines, page.left, styles.section))
  paper.y += 8
  return bookmark
}

/** A bookmark to the open page. `count` is 1 below what is open, -1 below what is closed. */
function bookmarkBelow(above: Outline, title: string, count: 1 | -1): Outline {
  above.outlineData.Count = (above.outlineData.Count ?? 0) + count
  return above.addItem(clipped(visible(clipped(title, 120)).replaceAll('\n', ' '), 160), { expanded: false })
}
