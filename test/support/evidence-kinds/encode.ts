/** A text in an encoding that programs read and no longer write, by looking for the bytes that are read as each letter. */
export function encodeIn(encoding: string, text: string): Buffer {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const isRead = (bytes: readonly number[], letter: string) => {
    try {
      return decoder.decode(Uint8Array.from(bytes)) === letter
    } catch {
      return false
    }
  }
  const known = new Map<string, readonly number[]>()
  const bytesOf = (letter: string): readonly number[] => {
    for (let first = 0; first < 256; first++) if (isRead([first], letter)) return [first]
    for (let first = 0x81; first < 0xff; first++) {
      for (let second = 0x30; second < 0xff; second++) if (isRead([first, second], letter)) return [first, second]
    }
    throw new Error(`${letter} cannot be written in ${encoding}`)
  }
  return Buffer.from(
    [...text].flatMap(letter => {
      const bytes = known.get(letter) ?? bytesOf(letter)
      known.set(letter, bytes)
      return [...bytes]
    }),
  )
}
