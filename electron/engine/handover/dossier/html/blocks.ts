import type { Block, TableBlock } from '#shared/dossier/document.ts'
import { escaped } from '../markup.ts'
import { figureHtml } from './figure.ts'
import { runsHtml } from './runs.ts'
import { anchorOf, type Writing } from './writing.ts'

/** One block as HTML, in pieces: a table may be of any length. `depth`: of a heading below its section. */
export function* blockHtml(writing: Writing, block: Block, depth: 1 | 2): Iterable<string> {
  switch (block.block) {
    case 'heading': {
      // The section's own title is the second level.
      const tag = `h${depth + 2}`
      yield `<${tag} class="level-${block.level}" dir="auto"${anchorOf(writing, block.id)}>${runsHtml(writing, block.runs)}</${tag}>\n`
      return
    }
    case 'paragraph':
      yield `<p dir="auto">${runsHtml(writing, block.runs)}</p>\n`
      return
    case 'list':
      yield '<ul>\n'
      for (const item of block.items) yield `<li dir="auto">${runsHtml(writing, item)}</li>\n`
      yield '</ul>\n'
      return
    case 'notice':
      yield `<p class="notice ${block.tone}" role="note" dir="auto">${runsHtml(writing, block.runs)}</p>\n`
      return
    case 'facts':
      yield '<dl>\n'
      for (const { label, value } of block.rows) {
        yield `<div><dt dir="auto">${escaped(label)}</dt><dd dir="auto">${runsHtml(writing, value)}</dd></div>\n`
      }
      yield '</dl>\n'
      return
    case 'table':
      yield* tableHtml(writing, block)
      return
    case 'figure':
      yield* figureHtml(block)
  }
}

function* tableHtml(writing: Writing, { title, columns, rows }: TableBlock): Iterable<string> {
  const sum = columns.reduce((total, column) => total + column.share, 0)
  const ends = columns.map(column => (column.align === 'end' ? ' class="end"' : ''))
  const widths = columns.map(({ share }) => `<col style="width:${((share / sum) * 100).toFixed(2)}%">`)
  const heads = columns.map((column, place) => `<th scope="col" dir="auto"${ends[place]}>${escaped(column.title)}</th>`)
  yield `<table>${title === undefined ? '' : `<caption dir="auto">${escaped(title)}</caption>`}`
  yield `<colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n`
  for (const cells of rows) {
    const row = columns.map((_, place) => `<td dir="auto"${ends[place]}>${runsHtml(writing, cells[place] ?? [])}</td>`)
    yield `<tr>${row.join('')}</tr>\n`
  }
  yield '</tbody></table>\n'
}
