import { contentsOf } from '#shared/dossier/contents.ts'
import { coverLines } from '#shared/dossier/cover-lines.ts'
import { depthsOf } from '#shared/dossier/depths.ts'
import type { DossierDocument, Text } from '#shared/dossier/document.ts'
import { mentioned } from '#shared/dossier/readable.ts'
import { inChunks } from '../chunks.ts'
import { escaped } from '../markup.ts'
import { blockHtml } from './blocks.ts'
import { qrSvg } from './figure.ts'
import { runsHtml } from './runs.ts'
import { pageStyle, styleSheet } from './style-sheet.ts'
import { anchorOf, startWriting, type Writing } from './writing.ts'

/** Nothing may be loaded and nothing may run; what the page needs is in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * The dossier as one HTML file without scripts and without a single outside address to load, piece by piece; the same
 * document gives the same text.
 */
export function htmlOf(document: DossierDocument): Iterable<string> {
  return inChunks(page(document))
}

function* page(document: DossierDocument): Iterable<string> {
  const writing = startWriting(document)
  yield head(document)
  yield pageEdge(document)
  yield* coverHtml(document)
  yield* contentsHtml(writing, document)
  yield '<main>\n'
  for (const { id, title, blocks } of document.sections) {
    yield `<section><h2 dir="auto"${anchorOf(writing, id)}>${escaped(title)}</h2>\n`
    const depths = depthsOf(blocks)
    for (const [n, block] of blocks.entries()) yield* blockHtml(writing, block, depths[n] ?? 1)
    yield '</section>\n'
  }
  yield '</main>\n'
  yield* notesHtml(writing, document)
  yield checkpointHtml(document)
  yield '</body></html>\n'
}

function head(document: DossierDocument): string {
  const { cover } = document
  const title = [cover.title, cover.template, cover.reference].filter(word => word !== '').join(' · ')
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">' +
    `<title>${escaped(title)}</title>\n<style>${styleSheet}${pageStyle(document)}</style></head>\n<body>\n`
  )
}

/** Stays in sight on the screen, and stands at the edge of every printed page. */
function pageEdge({ cover }: DossierDocument): string {
  const draft = cover.draft === undefined ? '' : '<strong class="draft">DRAFT</strong>'
  const words = `<strong dir="auto">${escaped(mentioned(cover.handling))}</strong>${draft}<span dir="auto">${escaped(mentioned(cover.reference))}</span>`
  return `<aside class="edge" aria-label="Handling">${words}</aside>\n`
}

function* coverHtml(document: DossierDocument): Iterable<string> {
  const { cover } = document
  yield `<header class="cover"><h1 dir="auto">${escaped(cover.title)}</h1><p class="template" dir="auto">${escaped(cover.template)}</p>\n`
  if (cover.draft !== undefined) {
    yield `<p class="notice warning" role="note" dir="auto"><strong>Draft.</strong> ${escaped(cover.draft)}</p>\n`
  }
  const rows = coverLines(document).map(({ label, value, figure }) => {
    return `<div><dt>${label}</dt><dd dir="auto"${figure ? ' class="figure"' : ''}>${escaped(value)}</dd></div>\n`
  })
  yield `<dl>${rows.join('')}</dl></header>\n`
}

function* contentsHtml({ anchors }: Writing, document: DossierDocument): Iterable<string> {
  yield '<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>\n'
  for (const { level, id, title } of contentsOf(document)) {
    yield `<li class="level-${level}" dir="auto"><a href="#${anchors.get(id)}">${escaped(title)}</a></li>\n`
  }
  yield '</ul></nav>\n'
}

function* notesHtml(writing: Writing, { notes }: DossierDocument): Iterable<string> {
  if (notes.length === 0) return
  yield '<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2><ol>\n'
  for (const { number, text, quotes = [] } of notes) {
    const back = writing.cited.has(number)
      ? ` <a href="#cite-${number}" role="doc-backlink" aria-label="Back to where note ${number} stands">↑</a>`
      : ''
    yield `<li dir="auto" id="note-${number}" value="${number}">${runsHtml(writing, text)}${back}${quotes.map(quote => quoteHtml(writing, quote)).join('')}</li>\n`
  }
  yield '</ol></section>\n'
}

const quoteHtml = (writing: Writing, quote: Text) => `<blockquote dir="auto">${runsHtml(writing, quote)}</blockquote>`

function checkpointHtml({ anchor }: DossierDocument): string {
  const qr = qrSvg(anchor.checkpoint)
  if (qr === undefined) return ''
  const text = `<pre>${escaped(anchor.checkpoint)}</pre>`
  return `<footer><h2>Checkpoint</h2><div class="checkpoint">${qr}${text}</div></footer>\n`
}
