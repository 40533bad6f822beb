import type { Run, Text } from '#shared/dossier/document.ts'
import { escaped } from '../markup.ts'
import type { Writing } from './writing.ts'

const looks = {
  strong: ['<strong>', '</strong>'],
  quiet: ['<span class="quiet">', '</span>'],
  figure: ['<span class="figure">', '</span>'],
  struck: ['<s>', '</s>'],
} as const

/** Runs as phrasing content, with their notes and links. Line breaks stay as they are: the style sheet shows them. */
export function runsHtml(writing: Writing, text: Text): string {
  return text.map(run => linked(writing, run) + noteMarks(writing, run.notes ?? [])).join('')
}

function linked({ anchors }: Writing, { text, look, to }: Run): string {
  const [start, end] = look === undefined ? ['', ''] : looks[look]
  const content = start + escaped(text) + end
  const anchor = to === undefined ? undefined : anchors.get(to)
  return anchor === undefined ? content : `<a href="#${anchor}">${content}</a>`
}

function noteMarks(writing: Writing, notes: readonly number[]): string {
  return notes.length === 0 ? '' : `<sup>${notes.map(note => noteMark(writing, note)).join(',')}</sup>`
}

function noteMark({ cited }: Writing, note: number): string {
  const here = cited.has(note) ? '' : ` id="cite-${note}"`
  cited.add(note)
  return `<a${here} href="#note-${note}" role="doc-noteref" aria-label="Note ${note}">${note}</a>`
}
