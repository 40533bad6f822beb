import { type EncodingFound, encodingOf, type TextHints } from '#shared/characters/decode-text.ts'
import { decoderOf } from '#shared/characters/decoder.ts'
import { replacement } from '#shared/characters/standard.ts'

/** How a text was read, and how many of its characters could not be. */
export interface ReadAs extends EncodingFound {
  readonly replaced: number
}

/** A piece short enough that reading it is never felt. */
const shortest = 2 ** 21
/** As much as tells what a text is written in; of more, telling it of bytes that are no text at all would be felt. */
const sampled = 2 ** 13

const aMoment = () => new Promise(resolve => setTimeout(resolve))

/** A text in pieces, giving way between them, so that the window is never held up; at the end how it was read. */
export async function* decodedPieces(
  bytes: ArrayBuffer,
  hints: TextHints = {},
  length: number = shortest,
): AsyncGenerator<string, ReadAs> {
  const sample = await telling(bytes, length)
  const found = encodingOf(sample, { ...hints, whole: sample.length === bytes.byteLength })
  const decoder = decoderOf(found.encoding)
  let replaced = 0
  for (let at = 0; at < bytes.byteLength; at += length) {
    const text = decoder.push(pieceAt(bytes, at, length))
    replaced += text.split(replacement).length - 1
    yield text
    await aMoment()
  }
  const rest = decoder.end()
  yield rest
  return { ...found, replaced: replaced + rest.split(replacement).length - 1 }
}

/** The whole where it is short; else its beginning, or from the first line on that is not of plain letters. */
async function telling(bytes: ArrayBuffer, length: number): Promise<Uint8Array> {
  if (bytes.byteLength <= sampled) return new Uint8Array(bytes)
  const begins = new Uint8Array(bytes, 0, sampled)
  if (begins.some(byte => byte > 0x7f || byte === 0)) return begins
  for (let at = sampled; at < bytes.byteLength; at += length) {
    const piece = pieceAt(bytes, at, length)
    const first = piece.findIndex(byte => byte > 0x7f)
    if (first >= 0) {
      const line = at + Math.max(piece.lastIndexOf(10, first), first - 4_096, 0)
      return new Uint8Array(bytes, line, Math.min(sampled, bytes.byteLength - line))
    }
    await aMoment()
  }
  return begins
}

const pieceAt = (bytes: ArrayBuffer, at: number, length: number) =>
  new Uint8Array(bytes, at, Math.min(length, bytes.byteLength - at))
