export interface Decoded {
  readonly text: string
  /** In words, where it was not plain UTF-8. */
  readonly encoding: string
}

/**
 * Text of unknown encoding: by its byte order mark, by zeros where UTF-16 of Latin letters has them, else UTF-8, else
 * Windows-1252, which reads anything.
 */
export function decodeText(bytes: ArrayBuffer): Decoded {
  const marked = utf16Of(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** As many bytes as tell what a text without a mark is. */
const looked = 4_096

function utf16Of(bytes: ArrayBuffer): 'utf-16le' | 'utf-16be' | undefined {
  const start = new Uint8Array(bytes, 0, Math.min(looked, bytes.byteLength))
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.byteLength % 2 === 1) return undefined
  // No text of one byte a letter has zeros; one of two has them at the same half of most.
  const zeros = [0, 1].map(half => start.filter((byte, at) => at % 2 === half && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 8 && even === 0) return 'utf-16le'
  return even > start.length / 8 && odd === 0 ? 'utf-16be' : undefined
}

/** A piece short enough that reading it is never felt. */
const shortest = 2 ** 21

const aMoment = () => new Promise(resolve => setTimeout(resolve))

/** The same text in pieces, giving way between them, so that the window is never held up. */
export async function* decodedPieces(bytes: ArrayBuffer, length: number = shortest): AsyncGenerator<string> {
  const encoding = utf16Of(bytes) ?? ((await isUtf8(bytes, length)) ? 'utf-8' : 'windows-1252')
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.byteLength; at += length) {
    yield decoder.decode(pieceAt(bytes, at, length), { stream: true })
    await aMoment()
  }
  yield decoder.decode()
}

async function isUtf8(bytes: ArrayBuffer, length: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.byteLength; at += length) {
      decoder.decode(pieceAt(bytes, at, length), { stream: true })
      await aMoment()
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const pieceAt = (bytes: ArrayBuffer, at: number, length: number) =>
  new Uint8Array(bytes, at, Math.min(length, bytes.byteLength - at))
