export interface Decoded {
  readonly text: string
  /** In words, where it was not plain UTF-8. */
  readonly encoding: string
}

/** Text of unknown encoding: by its byte order mark, else UTF-8, else Windows-1252, which reads anything. */
export function decodeText(bytes: ArrayBuffer): Decoded {
  const marked = encodingByMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

function encodingByMark(bytes: ArrayBuffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** A piece short enough that reading it is never felt. */
const shortest = 2 ** 21

const aMoment = () => new Promise(resolve => setTimeout(resolve))

/** The same text in pieces, giving way between them, so that the window is never held up. */
export async function* decodedPieces(bytes: ArrayBuffer, length: number = shortest): AsyncGenerator<string> {
  const encoding = encodingByMark(bytes) ?? ((await isUtf8(bytes, length)) ? 'utf-8' : 'windows-1252')
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
