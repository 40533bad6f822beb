import type { Run, Text } from '#shared/dossier/document.ts'
import { readable } from '#shared/dossier/readable.ts'
import { beginsRightToLeft, type Directed, directed, directionsOf, runsRightToLeft } from '../direction.ts'
import { escaped } from '../markup.ts'
import { bookmarked, type Writing } from './writing.ts'

const styles = { strong: 'RunStrong', quiet: 'RunQuiet', figure: 'RunFigure', struck: 'RunStruck' } as const

/** The runs of a paragraph, with their footnotes and links. */
export function runsOf(writing: Writing, text: Text): string {
  const runs = text.map(run => ({ ...run, text: readable(run.text) }))
  const turned = runs.some(run => runsRightToLeft(run.text)) ? directionsOf(runs) : undefined
  return runs.map((run, n) => linked(writing, run, turned?.[n]?.levels) + noteMarks(writing, run.notes ?? [])).join('')
}

/** Plain text, one run for each stretch of one direction. Line breaks become Word's own. */
export function textRun(text: string, style?: string, levels?: Uint8Array): string {
  return directed(readable(text), levels)
    .map(stretch => directedRun(stretch, style))
    .join('')
}

function directedRun({ text, rightToLeft }: Directed, style: string | undefined): string {
  const lines = escaped(text).split('\n')
  const content = lines.map(line => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
  const look = (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`) + (rightToLeft ? '<w:rtl/>' : '')
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${content}</w:r>`
}

function linked(writing: Writing, run: Run, levels: Uint8Array | undefined): string {
  if (run.text === '') return ''
  const content = textRun(run.text, run.look && styles[run.look], levels)
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

/** `tabs`: tab stops of its own. */
export function paragraph(content: string, style?: string, tabs = ''): string {
  const look = (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) + tabs + directionOf(content, style)
  return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${content}</w:p>`
}

/** A paragraph that begins a page. */
export function newPage(content: string, style: string): string {
  const look = `<w:pStyle w:val="${style}"/><w:pageBreakBefore/>${directionOf(content, style)}`
  return `<w:p><w:pPr>${look}</w:pPr>${content}</w:p>`
}

const words = /<w:t [^>]*>([^<]*)/g
const entities = /&#?\w+;/g

/** By the first letter of what it says. In a paragraph from the right, Word takes left for the side it begins at. */
function directionOf(content: string, style: string | undefined): string {
  if (!runsRightToLeft(content)) return ''
  const plain = Array.from(content.matchAll(words), ([, text = '']) => text.replace(entities, ' ')).join('')
  if (!beginsRightToLeft(plain)) return ''
  return style?.endsWith('End') ? '<w:bidi/><w:jc w:val="left"/>' : '<w:bidi/>'
}
