import { encode } from './encode.ts'

const latin1 = (bytes: Iterable<number>) => String.fromCharCode(...bytes)
const beyond = /[^\0-\x7f]+/g

/** Runs of letters beyond ASCII in the lower half of the two bytes that an older encoding gives them. */
const lowered = (text: string, encoding: string, before: string, after: string) =>
  text.replace(beyond, run => {
    const bytes = encode(run, encoding)
    if (!bytes) throw new Error(`${run} is not in ${encoding}`)
    return before + latin1(bytes.map(byte => byte & 0x7f)) + after
  })

/** Text in encodings of seven bits, as RFC 1468, 1557, 1843 and 2152 write it. */
export const shift: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'iso-2022-jp': text => Buffer.from(lowered(text, 'euc-jp', '\x1b$B', '\x1b(B'), 'latin1'),
  'iso-2022-kr': text => Buffer.from(`\x1b$)C${lowered(text, 'euc-kr', '\x0e', '\x0f')}`, 'latin1'),
  'hz-gb-2312': text => Buffer.from(lowered(text.replaceAll('~', '~~'), 'gb18030', '~{', '~}'), 'latin1'),
  'utf-7': text =>
    Buffer.from(
      text
        .replaceAll('+', '+-')
        .replace(beyond, run => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replaceAll('=', '')}-`),
      'latin1',
    ),
}
