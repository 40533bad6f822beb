import { type ContentsLine, contentsOf } from '#shared/dossier/contents.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { link, newPage, paragraph, textRun } from './runs.ts'
import { textWidth } from './table.ts'
import type { Writing } from './writing.ts'

/**
 * The contents, each line with a field for its page. Not as Word's own table of contents: of that LibreOffice shows what
 * was stored, and nobody knows the pages before the file is laid out. LibreOffice works out single fields by itself;
 * Word does so when they are updated or printed, and shows none until then: a field marked as stale would have it ask.
 */
export function* contentsXml(writing: Writing, document: DossierDocument): Iterable<string> {
  const lines = contentsOf(document)
  if (lines.length === 0) return
  yield newPage(textRun('Contents'), 'ContentsTitle')
  for (const line of lines) yield paragraph(entry(writing, line), `ContentsLine${line.level}`, tabs)
}

/** The page at the right edge, with dots to it. */
const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs>`

function entry(writing: Writing, { id, title }: ContentsLine): string {
  const target = writing.bookmarks.get(id) ?? ''
  return link(target, `${textRun(title)}<w:r><w:tab/></w:r>${pageOf(target)}`)
}

/** The number of the page that a bookmark is on. */
function pageOf(bookmark: string): string {
  const code = `<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText>`
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r>${code}</w:r>${mark('separate')}${mark('end')}`
}
