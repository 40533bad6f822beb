import { type ContentsLine, contentsOf } from '#shared/dossier/contents.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { link, newPage, paragraph, textRun } from './runs.ts'
import type { Writing } from './writing.ts'

/** Word's own table of contents, filled in already: it shows before anybody updates it, which adds the page numbers. */
export function* contentsXml(writing: Writing, document: DossierDocument): Iterable<string> {
  const lines = contentsOf(document)
  if (lines.length === 0) return
  const levels = lines.some(line => line.level === 2) ? 2 : 1
  yield newPage(textRun('Contents'), 'ContentsTitle')
  for (const [place, line] of lines.entries()) {
    const start = place === 0 ? fieldStart(`TOC \\o "1-${levels}" \\h \\z \\u`) : ''
    const end = place === lines.length - 1 ? fieldEnd : ''
    yield paragraph(start + entry(writing, line) + end, `TOC${line.level}`)
  }
}

function entry(writing: Writing, { id, title }: ContentsLine): string {
  return link(writing.bookmarks.get(id) ?? '', textRun(title))
}

function fieldStart(instruction: string): string {
  const code = `<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>${code}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
