import { encodingOf } from '#shared/characters/decode-text.ts'
import { wholeText } from '#shared/characters/decoder.ts'
import { shiftedAs } from '#shared/characters/shifts.ts'
import { markedAs, wideAs } from '#shared/characters/unicode.ts'

/** What a text is, by its first lines, the first that fits. */
const kinds: readonly (readonly [type: string, fits: (text: string, whole: boolean) => boolean])[] = [
  ['application/json', isJson],
  ['application/x-ndjson', isJsonLines],
  ['image/svg+xml', text => isXml(text) && /<svg[\s>]/.test(text)],
  [
    'text/html',
    text => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i.test(text),
  ],
  ['text/html', isPieceOfHtml],
  ['application/xml', isXml],
  ['text/vcard', text => /^BEGIN:VCARD\r?\n/i.test(text)],
  ['text/calendar', text => /^BEGIN:VCALENDAR\r?\n/i.test(text)],
  ['application/mbox', text => /^From \S+ .*\d{4}\r?\n/.test(text) && isMail(text.replace(/^.*\n/, ''))],
  ['multipart/related', text => isMail(text) && /^(snapshot-content-location|from: <saved by )/im.test(text)],
  ['message/rfc822', isMail],
  ['text/tab-separated-values', text => isTable(text, '\t')],
  ['text/csv', text => [',', ';', '|'].some(separator => isTable(text, separator))],
]

/**
 * The media type of bytes that are text, or undefined. `whole` is true where the file has no more bytes. An encoding
 * other than UTF-8 is named where it is known; where it would be a guess, whoever reads the text says that it is one.
 */
export function textTypeOf(bytes: Buffer, whole: boolean): string | undefined {
  // What is no text in single bytes is not asked for its letters.
  const isWide = markedAs(bytes) ?? wideAs(bytes, whole) ?? shiftedAs(bytes)?.encoding
  if (isWide === undefined && hasControls(bytes.toString('latin1'), false)) return undefined
  const { encoding, known } = encodingOf(bytes, { whole })
  const text = wholeText(bytes, encoding)
  if (text === '' || hasControls(text, known !== 'bytes' && known !== 'mark')) return undefined
  const type = kinds.find(([, fits]) => fits(text, whole))?.[0] ?? 'text/plain'
  return encoding === 'utf-8' || known === 'guessed' ? type : `${type}; charset=${encoding}`
}

/**
 * More controls than a text has: a stray one, as a printer, a chat or a cut-off log leaves it, makes no text a program.
 * Bytes that any file could be read from in an older encoding have to be almost free of them.
 */
function hasControls(text: string, anything: boolean): boolean {
  // The last sign of a text of old editors says that it ends.
  const whole = text.endsWith('\u001a') ? text.slice(0, -1) : text
  const count = Array.from(whole).filter(isControl).length
  return anything ? count > text.length / 500 : count > Math.max(text.length / 50, text.length < 16 ? 0 : 1)
}

/** Tab, the four breaks of line and page, and escape belong to text. */
const isControl = (letter: string) => (letter < ' ' && !'\t\n\v\f\r\u001b'.includes(letter)) || letter === '\u007f'

function isJson(text: string, whole: boolean): boolean {
  if (!/^\s*[[{]\s*(["[{\]}\dtfn-])/.test(text)) return false
  if (!whole) return !isJsonLines(text)
  return parses(text)
}

function isJsonLines(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2)
  return first.startsWith('{') && second.startsWith('{') && parses(first)
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** It begins with an element of HTML, though nothing says that it is that: as programs cut it out of a page. */
function isPieceOfHtml(text: string): boolean {
  const first = /^\s*(?:<!--[\s\S]*?-->\s*)*<([a-z][a-z0-9]*)[\s/>]/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return pieces.has(first) || (first === 'table' && /<t[rdh][\s>]/i.test(text))
}

const pieces: ReadonlySet<string> = new Set(
  'p div span b i u a h1 h2 h3 h4 h5 h6 ul ol br hr font center meta pre blockquote img style script'.split(' '),
)

function isXml(text: string): boolean {
  return /^\s*<\?xml\s/.test(text) || /^\s*<([a-z][\w.:-]*)(\s[^<>]*)?>[\s\S]*(<\/\1\s*>|<[a-z])/i.test(text)
}

/** At least two of the lines every mail has, before the first empty line, and nothing but header lines there. */
function isMail(text: string): boolean {
  const lines = text.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? []
  const headers = lines.filter(line => /^[!-9;-~]+:\s|^[!-9;-~]+:$|^[ \t]/.test(line))
  const telling = lines.filter(line =>
    /^(received|from|to|subject|date|message-id|mime-version|return-path):/i.test(line),
  )
  // The head may end within the last of them.
  return telling.length >= 2 && headers.length >= lines.length - 1
}

/** The same number of separators, outside quotes, in each of the first lines. */
function isTable(text: string, separator: string): boolean {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '')
  const lines = unquoted
    .split(/\r?\n/, 21)
    .slice(0, 20)
    .filter(line => line.trim() !== '')
  if (lines.length < 2) return false
  if (lines.length > 2) lines.pop()
  const counts = new Set(lines.map(line => line.split(separator).length))
  return counts.size === 1 && !counts.has(1)
}
