import type { Run, Text } from '#shared/dossier/document.ts'
import { escaped } from '../markup.ts'
import type { Writing } from './writing.ts'

const looks = {
  strong: ['<strong>', '</strong>'],
  quiet: ['<span class="quiet">', '</span>'],
  figure: ['<span class="figure">', '</span>'],
  struck: ['<s>', '</s>'],
} as const

const ends = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/su

/** Runs as phrasing content, with their notes and links. Line breaks stay as they are: the style sheet shows them. */
export function runsHtml(writing: Writing, text: Text): string {
  return text.map(run => linked(writing, run) + noteMarks(writing, run.notes ?? [])).join('')
}

function linked({ anchors }: Writing, { text, look, to }: Run): string {
  const [start, end] = look === undefined ? ['', ''] : looks[look]
  // Blanks part it from its neighbours: inside an element of its own direction they would change sides with it.
  const { before = '', words = '', after = '' } = ends.exec(text)?.groups ?? {}
  const content = start + escaped(words) + end
  const anchor = to === undefined ? undefined : anchors.get(to)
  return before + (anchor === undefined ? content : `<a href="#${anchor}">${content}</a>`) + after
}

function noteMarks(writing: Writing, notes: readonly number[]): string {
  return notes.length === 0 ? '' : `<sup>${notes.map(note => noteMark(writing, note)).join(',')}</sup>`
}

function noteMark({ cited }: Writing, note: number): string {
  const here = cited.has(note) ? '' : ` id="cite-${note}"`
  cited.add(note)
  return `<a${here} href="#note-${note}" role="doc-noteref" aria-label="Note ${note}">${note}</a>`
}
