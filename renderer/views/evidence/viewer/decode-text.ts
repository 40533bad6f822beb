export interface Decoded {
  readonly text: string
  /** In words, where it was not plain UTF-8. */
  readonly encoding: string
}

/** Text of unknown encoding: by its byte order mark, else UTF-8, else Windows-1252, which reads anything. */
export function decodeText(bytes: ArrayBuffer): Decoded {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}
