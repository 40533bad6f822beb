const lineFeed = 10
const carriageReturn = 13
const step = 8_192

/** Bytes as letters, one each: what is written in ASCII reads as it is. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step))
  return text
}

/** Where the line that begins at `from` ends, without its line break, and where the next begins. */
export function lineAt(bytes: Uint8Array, from: number, to: number): { readonly end: number; readonly next: number } {
  const found = bytes.indexOf(lineFeed, from)
  if (found < 0 || found >= to) return { end: to, next: to }
  return { end: found > from && bytes[found - 1] === carriageReturn ? found - 1 : found, next: found + 1 }
}

export const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
