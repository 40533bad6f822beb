import { damaged } from './manifest.ts'

/** Entries as the `journal` of a bundle holds them: one line of base64 each. */
export async function* encodeJournal(entries: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Buffer> {
  for await (const payload of entries) {
    yield Buffer.from(`${Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('base64')}\n`)
  }
}

/**
 * The payloads back from those lines. Throws bundle-damaged for base64 in any but its one spelling, an unended line,
 * or one longer than `longestLine` characters.
 */
export async function* decodeJournal(text: AsyncIterable<Buffer>, longestLine: number): AsyncIterable<Buffer> {
  let rest: Buffer[] = []
  let waiting = 0
  for await (const piece of text) {
    let start = 0
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      yield decodeLine(Buffer.concat([...rest, piece.subarray(start, end)]).toString('latin1'))
      rest = []
      waiting = 0
      start = end + 1
    }
    if (start < piece.length) rest.push(piece.subarray(start))
    waiting += piece.length - start
    if (waiting > longestLine) throw damaged('its journal has an entry that is too long')
  }
  if (waiting > 0) throw damaged('its journal does not end with a whole line')
}

function decodeLine(line: string): Buffer {
  const payload = Buffer.from(line, 'base64')
  if (payload.length === 0 || payload.toString('base64') !== line) throw damaged('its journal is not strict base64')
  return payload
}
