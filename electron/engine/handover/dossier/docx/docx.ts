import type { DossierDocument } from '#shared/dossier/document.ts'
import { bodyXml } from './body.ts'
import { footnotesXml } from './footnotes.ts'
import { frameOf } from './frame.ts'
import { type Parts, partsOf, zipped } from './parts.ts'
import { startWriting } from './writing.ts'

const document = 'word/document.xml'
const footnotes = 'word/footnotes.xml'
const properties = 'docProps/core.xml'

/**
 * The dossier as a DOCX file (ECMA-376), piece by piece; the same document gives the same bytes. The library makes the
 * frame, styles and page ends; the text itself is streamed into it, since as the library's objects 50,000 entities
 * would take gigabytes.
 */
export async function* docxOf(dossier: DossierDocument): AsyncIterable<Uint8Array> {
  const frame = await partsOf(await frameOf(dossier))
  const writing = startWriting(dossier)
  const body = within(frame, document, '<w:sectPr', bodyXml(writing, dossier))
  const notes = within(frame, footnotes, '</w:footnotes>', footnotesXml(writing, dossier.notes))
  const own = new Map<string, Buffer | Iterable<string>>([
    [properties, dated(textOf(frame, properties), dossier.asOf)],
    [document, body],
    // Behind the body, which counts the footnotes.
    [footnotes, notes],
  ])
  const others = [...frame].filter(([path]) => !own.has(path))
  yield* zipped([...others, ...own])
}

/** The frame's part with pieces put in before the last place where `end` stands. */
function* within(frame: Parts, path: string, end: string, pieces: Iterable<string>): Iterable<string> {
  const part = textOf(frame, path)
  const at = part.lastIndexOf(end)
  yield part.slice(0, at)
  yield* pieces
  yield part.slice(at)
}

/** The library knows only the moment of writing. */
function dated(part: string, asOf: string): Buffer {
  return Buffer.from(part.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start) => start + asOf))
}

function textOf(frame: Parts, path: string): string {
  return frame.get(path)?.toString('utf8') ?? ''
}
