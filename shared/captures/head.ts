import { decodeText, type EncodingFound } from '#shared/characters/decode-text.ts'
import { latin1, lineAt } from './bytes.ts'
import { wordsIn } from './header-words.ts'

export type Header = readonly [name: string, value: string]

export interface Head {
  /** Names in small letters, values on one line, in the order they stand. */
  readonly headers: readonly Header[]
  /** Where what follows the empty line begins. */
  readonly body: number
  /** The empty line was found: nothing of the head is missing. */
  readonly ended: boolean
  /** How letters beyond ASCII that stand in it bare were read, where they are not UTF-8 as they ought to be. */
  readonly bare?: EncodingFound | undefined
}

/** A longer head is no head but a bomb: the rest of it counts as the body. */
export const longestHead = 64 * 1024
const mostHeaders = 1_000

/** The header lines from `from` up to the first empty line. `charset`: of the text that follows, where the head names none. */
export function readHead(bytes: Uint8Array, from: number, to = bytes.length, charset?: string): Head {
  const limit = Math.min(to, from + longestHead)
  const lines: Uint8Array[] = []
  let [at, ended, count] = [from, false, 0]
  while (at < limit && count < mostHeaders && !ended) {
    const { end, next } = lineAt(bytes, at, limit)
    const begin = at
    at = next
    ended = end === begin
    if (ended) break
    lines.push(bytes.subarray(begin, end))
    if (!isContinued(bytes[begin])) count++
  }
  const plain = headersOf(lines.map(latin1))
  const { words, bare } = wordsIn(lines, parameterOf(headerOf(plain, 'content-type'), 'charset') ?? charset)
  return { headers: words ? headersOf(words) : plain, body: at, ended, bare }
}

const isContinued = (first: number | undefined) => first === 32 || first === 9

function headersOf(lines: readonly string[]): readonly Header[] {
  const headers: [string, string][] = []
  for (const line of lines) takeLine(headers, line)
  return headers
}

function takeLine(headers: [string, string][], line: string): void {
  const last = headers.at(-1)
  // A line that begins with a blank goes on with the one before.
  if (/^[ \t]/.test(line)) {
    if (last) last[1] = `${last[1]} ${line.trim()}`
    return
  }
  const colon = line.indexOf(':')
  if (colon > 0) headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
}

export const headerOf = (headers: readonly Header[], name: string): string | undefined =>
  headers.find(([each]) => each === name)?.[1]

/** `text/html; charset="utf-8"` → `text/html`. */
export const plainType = (value: string | undefined): string =>
  (value ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** `multipart/related; boundary="x"`, boundary → `x`; also where it is written in parts or in percents (RFC 2231). */
export function parameterOf(value: string | undefined, name: string): string | undefined {
  const parts = [
    ...(value ?? '').matchAll(new RegExp(`;\\s*${name}(\\*\\d+)?(\\*)?\\s*=\\s*(?:"([^"]*)"|([^\\s;"]*))`, 'gi')),
  ]
  const place = (part: RegExpExecArray) => Number(part[1]?.slice(1) ?? -1)
  const [first, ...others] = parts.toSorted((a, b) => place(a) - place(b))
  if (!first) return undefined
  if (first[1] === undefined && first[2] === undefined) return (first[3] ?? first[4]) || undefined
  const text = [first, ...others].map(part => part[3] ?? part[4] ?? '').join('')
  return inPercents(
    first[2] ? text : `''${text}`,
    [first, ...others].some(part => part[2]),
  )
}

/** `UTF-8'ko'%EA%B3%84` → its letters, in the encoding it names where they are of that. */
function inPercents(text: string, isCoded: boolean): string {
  const [, charset = '', words = text] = /^([^']*)'[^']*'(.*)$/.exec(text) ?? []
  if (!isCoded) return words
  const letters = words.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (/[^\0-\xff]/.test(letters)) return letters
  return decodeText(
    Uint8Array.from(letters, letter => letter.charCodeAt(0)),
    { declared: charset },
  ).text
}
