import { isBrowser } from '#shared/model/exhibit-metadata.ts'
import type { ReadMetadata } from './metadata.ts'

/**
 * The title, date and producer of a PDF, by its metadata packet (XMP) or its Info dictionary, where they stand in the
 * clear near its beginning or end (ISO 32000-1, 14.3). In a file that packs them they are not looked for.
 */
export const readPdf: ReadMetadata = ({ head, tail }) => {
  const texts = [tail, head].map(bytes => Buffer.from(bytes).toString('latin1'))
  const info = (key: string) => texts.map(text => infoString(text, key)).find(found => found !== undefined) ?? ''
  const xmp = (tag: string) => texts.map(text => xmpText(text, tag)).find(found => found !== undefined) ?? ''
  return {
    pageTitle: info('Title') || xmp('dc:title'),
    capturedAt: pdfDate(info('CreationDate')) || xmp('xmp:CreateDate'),
    captureTool: toolOf(info('Creator') || xmp('xmp:CreatorTool'), info('Producer') || xmp('pdf:Producer')),
  }
}

/** What wrote the file; where that was told to by a browser, the browser: it alone says that a page was printed. */
const toolOf = (creator: string, producer: string) => (isBrowser(creator) && !isBrowser(producer) ? creator : producer)

/** The last one written: a PDF that was changed carries its older ones before it. */
function infoString(text: string, key: string): string | undefined {
  const at = Math.max(...['(', ' (', '<', ' <'].map(opens => text.lastIndexOf(`/${key}${opens}`)))
  if (at < 0) return undefined
  const rest = text.slice(at + key.length + 1, at + 4_000).trimStart()
  const hex = /^<([0-9A-Fa-f\s]*)>/.exec(rest)?.[1]
  if (hex !== undefined) return pdfText(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
  return rest.startsWith('(') ? pdfText(literal(rest)) : undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** `(a \(b\) \101)` → its bytes. */
function literal(text: string): Buffer {
  let [out, depth] = ['', 0]
  for (const match of text.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)) {
    const [, octal, escaped, letter = ''] = match
    if (letter === '(' && depth++ === 0) continue
    if (letter === ')' && --depth === 0) break
    if (octal !== undefined) out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    else out += escaped === undefined ? letter : (escapes[escaped] ?? escaped)
  }
  return Buffer.from(out, 'latin1')
}

/** UTF-16 or UTF-8 by its mark, else PDFDocEncoding, which is Latin-1 for all that is common. */
function pdfText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString(isUtf8 ? 'utf8' : 'latin1')
}

/** `D:20230404091200+09'00'` → `2023-04-04T09:12:00+09:00`; as precise as it was. */
function pdfDate(text: string): string {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(text.trim())
  if (!match) return text
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match
  const date = [year, month, day].filter(Boolean).join('-')
  const time = [hour, minute, second].filter(Boolean).join(':')
  const zone = utc ?? (hours ? `${hours}:${minutes ?? '00'}` : '')
  return time ? `${date}T${time}${zone}` : date
}

function xmpText(text: string, tag: string): string | undefined {
  const at = text.lastIndexOf(`<${tag}`)
  const end = at < 0 ? -1 : text.indexOf(`</${tag}>`, at)
  if (end < 0 || end - at > 4_000) return undefined
  const inside = text.slice(text.indexOf('>', at) + 1, end).replace(/<[^>]{0,200}>/g, ' ')
  return entities(Buffer.from(inside, 'latin1').toString('utf8'))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const entities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '').trim()
