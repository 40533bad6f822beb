/** The encoding of Unicode that the mark at a text's beginning names; undefined where there is no such mark. */
export function markedWide([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
