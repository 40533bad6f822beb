import { asciiLabel, unicodeLabel } from './punycode.ts'
import { readUtf8 } from './utf8.ts'

/** A text as it may be read, and the stretch of the text itself that each UTF-16 unit of it stands for. */
export interface Reading {
  readonly text: string
  readonly from: (unit: number) => number
  /** Where that stretch ends. */
  readonly to: (unit: number) => number
}

const hex = String.raw`[\da-fA-F]`
const bytes = [`(?:%${hex}{2})+`, `(?:=${hex}{2})+`, String.raw`(?:\\x${hex}{2})+`, String.raw`(?:\\[0-3][0-7]{2})+`]
const byteRun = new RegExp(`^(?:${bytes.join('|')})$`)

/** What writes a letter otherwise. */
const letters = [
  ...bytes,
  String.raw`=[ \t]*\r?\n`,
  `&#[xX]${hex}{1,6};?|&#\\d{1,7};?|&[a-zA-Z][a-zA-Z\\d]{1,30};`,
  String.raw`\\u\{${hex}{1,6}\}|\\u${hex}{4}|\\U${hex}{8}|\\[nrt]`,
  `[Uu]\\+${hex}{4,6}`,
  asciiLabel.source,
  '[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}\u{e0020}-\u{e007e}]',
  '(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2})+',
]
const escapes = new RegExp(letters.join('|'), 'gu')
/** Markup writes nothing. */
const escapesAndMarkup = new RegExp(['<[^<>]{0,4000}>', ...letters].join('|'), 'gu')
const mayEscape = /[<%=&\\\u0080-\u00bf\ud83c\udb40]|U\+|xn--/i
const deepest = 4

/**
 * The ways a text may be read: as it stands; and without markup, with the escapes of HTML, URLs, quoted-printable, JSON
 * and programs resolved, as often as they are nested; and the same with what stands in the markup, for `<` may begin
 * none. Every one of them must be searched, for an escape may be none either.
 */
export function readingsOf(text: string): readonly Reading[] {
  const plain: Reading = { text, from: unit => unit, to: unit => unit + 1 }
  const readings = [plain, ...resolvedFrom(plain, escapesAndMarkup)]
  return readings.some(each => each.text.includes('<')) ? [...readings, ...resolvedFrom(plain, escapes)] : readings
}

function resolvedFrom(plain: Reading, pattern: RegExp): Reading[] {
  const readings: Reading[] = []
  for (let last = resolved(plain, pattern); last && readings.length < deepest; last = resolved(last, pattern)) {
    readings.push(last)
  }
  return readings
}

type Piece = readonly [text: string, from: number, to: number]

function resolved({ text, from, to }: Reading, pattern: RegExp): Reading | undefined {
  if (!mayEscape.test(text)) return undefined
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > done) pieces.push([text.slice(done, index), done, index])
    pieces.push(...piecesOf(found, index))
    done = index + found.length
  }
  if (done === 0) return undefined
  pieces.push([text.slice(done), done, text.length])
  const [starts, ends]: [number[], number[]] = [[], []]
  for (const [read, start, end] of pieces) {
    const isPlain = read.length === end - start
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(from(isPlain ? start + unit : start))
      ends.push(to(isPlain ? start + unit : end - 1))
    }
  }
  const whole = pieces.map(([read]) => read).join('')
  return whole === text ? undefined : { text: whole, from: unit => starts[unit] ?? 0, to: unit => ends[unit] ?? 0 }
}

/** An escape as what it writes: the letters of a run of bytes each by itself. */
function piecesOf(found: string, at: number): readonly Piece[] {
  const end = at + found.length
  if (!byteRun.test(found)) {
    const first = found.charCodeAt(0)
    return first >= 0xc2 && first <= 0xef ? bytePieces(unitsOf(found), at, 1) : [[written(found), at, end]]
  }
  const [width, base] = found[0] === '\\' ? [4, found[1] === 'x' ? 16 : 8] : [3, 16]
  const digits = base === 8 ? 3 : 2
  const run = Array.from({ length: found.length / width }, (_, byte) =>
    Number.parseInt(found.slice((byte + 1) * width - digits, (byte + 1) * width), base),
  )
  return bytePieces(run, at, width)
}

const unitsOf = (text: string) => Array.from(text, each => each.charCodeAt(0))

function bytePieces(run: readonly number[], at: number, width: number): Piece[] {
  const pieces: Piece[] = []
  let start = at
  for (const [character, count] of readUtf8(run)) {
    pieces.push([character, start, start + count * width])
    start += count * width
  }
  return pieces
}

/** Letters that HTML names by their base and accent, and those it names otherwise. */
const accented = /^&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|breve|macr|ogon|dot|strok);$/i
const named: Readonly<Record<string, string>> = {
  ...{ szlig: 'ss', aelig: 'ae', oelig: 'oe', thorn: 'th', eth: 'd' },
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", equals: '=', percnt: '%', bsol: '\\' },
}
const invisible: ReadonlySet<string> = new Set(['shy', 'zwj', 'zwnj', 'lrm', 'rlm'])

function written(found: string): string {
  if (found[0] === '<' || found[0] === '=') return ''
  if (/^xn--/i.test(found)) return unicodeLabel(found)
  const accent = accented.exec(found)?.[1]
  if (accent !== undefined) return accent
  if (found[0] === '&' && found[1] !== '#') {
    const name = found.slice(1, -1).toLowerCase()
    return invisible.has(name) ? '' : (named[name] ?? ' ')
  }
  if (/^\\[nrt]$/.test(found)) return ' '
  if (found.length <= 2 && !/^[&\\]/.test(found)) return pictured(found.codePointAt(0) ?? 0)
  const digits = found.replace(/^(?:&#x?|\\u\{?|u\+)/i, '').replace(/[;}]$/, '')
  const point = Number.parseInt(digits, /^&#\d/.test(found) ? 10 : 16)
  return point > 0x10ffff ? ' ' : String.fromCodePoint(point)
}

/** Letters in circles, squares and flags, and the tags nobody sees, as the letters they are made of. */
const pictures = [
  [0x1f150, 0x41, 26],
  [0x1f170, 0x41, 26],
  [0x1f1e6, 0x41, 26],
  [0xe0020, 0x20, 95],
] as const

function pictured(point: number): string {
  const found = pictures.find(([first, , count]) => point >= first && point < first + count)
  return found ? String.fromCharCode(point - found[0] + found[1]) : ' '
}
