import { coverLines } from '#shared/dossier/cover-lines.ts'
import type { DossierDocument, Footnote, Text } from '#shared/dossier/document.ts'
import { blockXml } from './blocks.ts'
import { contentsXml } from './contents.ts'
import { newPage, noteBookmark, paragraph, runsOf, textRun } from './runs.ts'
import { factsTable } from './table.ts'
import { bookmarked, type Writing } from './writing.ts'

/** Everything between the first and the last page, in order and in pieces. */
export function* bodyXml(writing: Writing, document: DossierDocument): Iterable<string> {
  yield* coverXml(writing, document)
  yield* contentsXml(writing, document)
  for (const [place, { id, title, blocks }] of document.sections.entries()) {
    const begin = place === 0 ? newPage : paragraph
    yield begin(bookmarked(writing, writing.bookmarks.get(id), textRun(title)), 'Heading1')
    for (const block of blocks) yield* blockXml(writing, block)
  }
  yield* furtherNotes(writing, document.notes)
  yield* checkpoint(document)
}

function* coverXml(writing: Writing, document: DossierDocument): Iterable<string> {
  const { cover } = document
  yield paragraph(textRun(cover.title), 'Title')
  yield paragraph(textRun(cover.template), 'Template')
  if (cover.draft !== undefined) {
    yield paragraph(textRun('Draft. ', 'RunDraft') + textRun(cover.draft), 'Warning')
  }
  const rows = coverLines(document).map(({ label, value, figure }) => ({
    label,
    value: [{ text: value, ...(figure && { look: 'figure' }) }] as Text,
  }))
  yield* factsTable(writing, rows)
}

/** Notes that no footnote of Word could carry under their own number: cited out of turn, or not at all. */
function* furtherNotes(writing: Writing, notes: readonly Footnote[]): Iterable<string> {
  const left = notes.filter(note => note.number >= writing.nextNote)
  if (left.length === 0) return
  yield paragraph(textRun('Notes'), 'Heading1')
  for (const { number, text, quotes = [] } of left) {
    const mark = bookmarked(writing, noteBookmark(number), textRun(`${number}`, 'NoteMark'))
    yield paragraph(`${mark}${textRun(' ')}${runsOf(writing, text)}`, 'FootnoteText')
    for (const quote of quotes) yield paragraph(runsOf(writing, quote), 'Quotation')
  }
}

function* checkpoint({ anchor }: DossierDocument): Iterable<string> {
  if (anchor.checkpoint === '') return
  yield paragraph(textRun('Checkpoint'), 'Heading1')
  yield paragraph(textRun(anchor.checkpoint), 'Checkpoint')
}
