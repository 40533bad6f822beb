import { certainEncoding, encodingOf } from '#shared/characters/decode-text.ts'
import { decoderOf, isWhollyOf, wholeText } from '#shared/characters/decoder.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'
import { encodingTitle } from '#shared/characters/encodings.ts'
import { samplesOf } from '#shared/characters/samples.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { type Gathered, note } from './gathered.ts'
import type { InFile } from './importer.ts'

/** A file's text in the encoding of `encodingIn`. A byte that is not of it stands as U+FFFD. Throws unclear-encoding. */
export function textOf(
  gathered: Gathered,
  file: InFile,
  reading: ImportReading,
  kind: 'plain' | 'json' = 'plain',
): FileText {
  const { encoding, isDamaged } = encodingIn(gathered, file, reading, kind)
  const text = wholeText(file.bytes, encoding)
  return { text: kind === 'plain' && holdsNul(gathered, file, encoding) ? withoutNul(text) : text, isDamaged }
}

/** The same text piece by piece, from its beginning at each call: one of some hundred megabytes is never put together. */
export function textPieces(gathered: Gathered, file: InFile, reading: ImportReading): TextPieces {
  const { encoding, isDamaged } = encodingIn(gathered, file, reading, 'plain')
  const clean = holdsNul(gathered, file, encoding) ? withoutNul : undefined
  return { pieces: () => decoded(file.bytes, encoding, clean), isDamaged }
}

interface TextPieces extends Pick<FileText, 'isDamaged'> {
  readonly pieces: () => Iterable<string>
}

function* decoded(bytes: Uint8Array, encoding: string, clean = (text: string) => text): Generator<string, undefined> {
  const { push, end } = decoderOf(encoding)
  for (let at = 0; at < bytes.length; at += piece) yield clean(push(bytes.subarray(at, at + piece)))
  yield clean(end())
}

/** Devices pad their records so; nobody sees it, and a name with one in it would be found by nobody. */
function holdsNul(gathered: Gathered, { name, bytes }: InFile, encoding: string): boolean {
  if (/^utf-(16|32)/.test(encoding) || !bytes.includes(0)) return false
  note(gathered, name, 'it holds NUL characters, which nobody sees: they were left out')
  return true
}

const withoutNul = (text: string) => text.replaceAll('\0', '')

const piece = 2 ** 20

interface FileText {
  readonly text: string
  /** Some of its bytes were not of its encoding. */
  readonly isDamaged: boolean
}

/** An XML file with the encoding that its text is in. Throws unclear-encoding. */
export const asRead = (gathered: Gathered, file: InFile, reading: ImportReading): InFile => ({
  ...file,
  encoding: encodingIn(gathered, file, reading, 'xml').encoding,
})

/**
 * In which encoding a file that comes in is text, and tells it where it is not plain UTF-8. What the user says counts
 * where the bytes leave it open. Nothing is guessed: throws unclear-encoding, with what it may be and a sample of each.
 */
function encodingIn(
  gathered: Gathered,
  { name, bytes }: InFile,
  { encoding: chosen }: ImportReading,
  kind: 'plain' | 'xml' | 'json',
): { readonly encoding: string; readonly isDamaged: boolean } {
  const certain = chosen === undefined ? undefined : certainEncoding(bytes)
  const found = encodingOf(bytes, { kind, ...(certain === undefined && { given: chosen }) })
  if (found.known === 'guessed') throw unclear(name, bytes, [found.encoding, ...found.others])
  if (certain !== undefined && chosen !== undefined && certain !== chosen)
    note(
      gathered,
      name,
      `its bytes tell that it is ${encodingTitle(certain)}: it was not read as ${encodingTitle(chosen)}`,
    )
  const read = { encoding: found.encoding, isDamaged: !isWhollyOf(bytes, found.encoding) }
  if (found.encoding === 'utf-8' && !read.isDamaged) return read
  gathered.damaged ||= read.isDamaged
  const description = `${encodingWords(found)}${read.isDamaged ? '; some of its bytes are not of it' : ''}`
  const [sample = ''] = /^utf-(16|32)/.test(found.encoding) ? [] : samplesOf(bytes, [found.encoding])
  gathered.texts.push({ name, encoding: found.encoding, says: description, sample })
  return read
}

function unclear(name: string, bytes: Uint8Array, encodings: readonly string[]): RedThreadError {
  const samples = samplesOf(bytes, encodings)
  const choices = encodings.map((each, at) => `${encodingTitle(each)} (${samples[at] ?? ''})`)
  return new RedThreadError('unclear-encoding', { name, choices, encodings, samples })
}
