import { chinese, hz, koreanSign, latin1Of, shiftIn, shiftOut, unitsOf, utf7 } from './shifted.ts'
import { replacement } from './standard.ts'

/** What bytes of ASCII alone are by their shifts. */
export interface Shifted {
  readonly encoding: string
  /** No other text has such signs. */
  readonly sure: boolean
}

/** As much of a text as its shifts are looked for in. */
const looked = 2 ** 20

/** How bytes shift between sets of letters; undefined where they do not, or one of them is beyond ASCII. */
export function shiftedAs(bytes: Uint8Array): Shifted | undefined {
  const start = bytes.subarray(0, looked)
  if (!start.some(byte => byte === escapeByte || byte === tilde || byte === plus) || start.some(byte => byte > 0x7f))
    return undefined
  // The last line may be cut within a shift.
  const text = latin1Of(start).replace(start.length < bytes.length ? /[^\n]*$/ : /$/, '')
  if (text.includes(koreanSign) && text.includes(shiftOut) && text.includes(shiftIn))
    return { encoding: 'iso-2022-kr', sure: true }
  if (japanese.some(sign => text.includes(sign))) return { encoding: 'iso-2022-jp', sure: true }
  if (isHz(text)) return { encoding: 'hz-gb-2312', sure: true }
  return isUtf7(text) ? { encoding: 'utf-7', sure: false } : undefined
}

const [escapeByte, tilde, plus] = [0x1b, 0x7e, 0x2b]

/** RFC 1468, and RFC 1554 for the letters of half width: they change to a set of two bytes, or to katakana. */
const japanese = ['\u001b$@', '\u001b$B', '\u001b(I']

/** Whether a text changes to other sets of ISO 2022, as ISO-2022-CN does, which nothing here reads. */
export const isOtherShift = (bytes: Uint8Array): boolean => {
  const text = latin1Of(bytes.subarray(0, looked))
  return (
    ['\u001b$)A', '\u001b$)G', '\u001b$)E', '\u001b$*H'].some(sign => text.includes(sign)) && text.includes(shiftOut)
  )
}

/** Whether all that stands between `~{` and `~}` is Chinese, and something does. */
function isHz(text: string): boolean {
  const runs = [...text.matchAll(hz)].flatMap(([, run]) => (run === undefined ? [] : [run]))
  const begun = text.split('~{').length - 1
  return (
    runs.length > 0 && runs.length === begun && runs.every(run => run !== '' && !chinese(run).includes(replacement))
  )
}

/** Fewer letters than this may be words that people put behind a plus, as in an e-mail address. */
const leastLetters = 4

/** Whether whatever stands behind a plus is base64 of letters, and more than a word or two of it. */
function isUtf7(text: string): boolean {
  const runs = [...text.matchAll(utf7)].filter(([, run]) => run !== '')
  const read = runs.map(([, run = '']) => unitsOf(run))
  if (!read.every(each => each !== undefined && notAscii.test(each))) return false
  const letters = read.join('').length
  return letters >= leastLetters || (letters > 0 && runs.every(([all]) => all.endsWith('-')))
}

const notAscii = /^(?:(?![\0-\x7f])[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}])+$/u
