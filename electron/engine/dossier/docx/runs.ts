import type { Run, Text } from '#shared/dossier/document.ts'
import { escaped } from '../markup.ts'
import { bookmarked, type Writing } from './writing.ts'

const styles = { strong: 'RunStrong', quiet: 'RunQuiet', figure: 'RunFigure', struck: 'RunStruck' } as const

/** The runs of a paragraph, with their footnotes and links. */
export function runsOf(writing: Writing, text: Text): string {
  return text.map(run => linked(writing, run) + noteMarks(writing, run.notes ?? [])).join('')
}

/** One run of plain text. Line breaks become Word's own. */
export function textRun(text: string, style?: string): string {
  const lines = escaped(text).split('\n')
  const content = lines.map(line => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
  return `<w:r>${style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}${content}</w:r>`
}

function linked(writing: Writing, run: Run): string {
  if (run.text === '') return ''
  const content = textRun(run.text, run.look && styles[run.look])
  const target = run.to === undefined ? undefined : writing.bookmarks.get(run.to)
  return target === undefined ? content : link(target, content)
}

export function link(target: string, content: string): string {
  return `<w:hyperlink w:anchor="${target}" w:history="1">${content}</w:hyperlink>`
}

/** Side by side 2 and 3 would read as 23. */
function noteMarks(writing: Writing, notes: readonly number[]): string {
  return notes.map(note => noteMark(writing, note)).join(textRun(',', 'NoteMark'))
}

/**
 * Word numbers footnotes itself, by where they first stand: a real footnote stands where that number is ours, and
 * everywhere else our number leads to it. A mark of one's own choice would be shown twice by LibreOffice.
 */
function noteMark(writing: Writing, note: number): string {
  if (note !== writing.nextNote || note > writing.notes) return link(noteBookmark(note), textRun(`${note}`, 'NoteMark'))
  writing.nextNote++
  const style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
  return bookmarked(writing, noteBookmark(note), `<w:r>${style}<w:footnoteReference w:id="${note}"/></w:r>`)
}

export function noteBookmark(note: number): string {
  return `_Note${note}`
}

export function paragraph(content: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`
}

/** A paragraph that begins a page. */
export function newPage(content: string, style: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:pageBreakBefore/></w:pPr>${content}</w:p>`
}
