import { fold } from '#shared/model/fold.ts'

/** Quotes, apostrophes, and accents that stand alone, which are typed for apostrophes. A caret is none. */
const quote = `["'‘-‟‹›«»\\uff02\\uff07\\uff62\\uff63\\u0374\\u02b9-\\u02bf\\u02c8\\u02ca\\u02cb\\u2032-\\u2037\\u055a\\u05f3\\u05f4「-』[\\p{Sk}--[\\^\\uff3e]]]`
const quotes = new RegExp(quote, 'gv')

/** Hyphens, dashes, minus signs, and the dots that part the words of a name. */
export const dash = '[\\p{Pd}\u2212\u2043\u00b7\u30fb]'
const dashes = new RegExp(dash, 'gu')
/** A hyphen within a word: some write Chol-su, others Cholsu. */
export const joiningDash = new RegExp(`${dash}(?=\\p{L})(?<=\\p{L}\\p{M}*${dash})`, 'gu')

/** Letters of scripts whose words stand together, or where it is anybody's habit. */
const unspaced =
  '[[[\\p{L}\\p{M}]--[\u1100-\u11ff]]&&[\\p{scx=Hang}\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]]'
/** Blanks that part nothing, and commas that only group digits: 1,234,567 and 12,34,567. */
const needlessInAscii = / (?= )|[,\u066c](?<=\d[,\u066c])(?=(?:\d\d[,\u066c])*\d{3}(?!\d))/g
const needless = new RegExp(` +(?=[${unspaced}--\\p{M}])(?<=${unspaced} +)|${needlessInAscii.source}`, 'gv')

/**
 * The form in which words are sought: folded (model/fold.ts), without quotes and apostrophes, a blank for every hyphen or
 * dash, one blank where there were several and none between Hangul, Han, kana or Thai, digits ungrouped. What is sought
 * takes the same form: `1,234` and `Al-Qaʿida` are `1234` and `al qaida`. Takes time in proportion to the text.
 */
export function searchForm(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) return plainLetters(text).replace(needless, '')
  const lower = text.toLowerCase()
  if (!/["'`,-]| {2}/.test(lower)) return lower
  return lower.replace(/["'`]/g, '').replaceAll('-', ' ').replace(needlessInAscii, '')
}

/** Quotes go first, lest compatibility forms put blanks in their place; ŉ and ﹁ bring others. */
const plainLetters = (text: string): string => fold(text.replace(quotes, '')).replace(quotes, '').replace(dashes, ' ')

/** A letter with its marks, and whatever the form leaves out among them. */
const clusters = new RegExp(`[\\s\\S][[\\p{M}\\p{Default_Ignorable_Code_Point}\u0640\uff9e\uff9f]${quote}]*`, 'gv')
/** Parts of syllables and marks of kana, which become one letter with what is before them. */
const follows = /^[\u1160-\u11ff\u3099\u309a]/

export interface PlacedForm {
  /** As `searchForm` gives it. */
  readonly form: string
  /** The stretch of the text, in UTF-16 units, that a stretch of the form stands for. */
  readonly placeOf: (start: number, end: number) => readonly [from: number, to: number]
}

/** The form with the way back to the text, for a passage to be shown or marked. Far slower than `searchForm`. */
export function placedForm(text: string): PlacedForm {
  const { loose, starts, ends } = placedLetters(text)
  const kept: number[] = []
  let from = 0
  for (const { 0: dropped, index } of loose.matchAll(needless)) {
    for (let at = from; at < index; at++) kept.push(at)
    from = index + dropped.length
  }
  for (let at = from; at < loose.length; at++) kept.push(at)
  const startOf = (at: number) => starts[kept[at] ?? -1] ?? text.length
  return {
    form: loose.replace(needless, ''),
    placeOf: (start, end) => [
      startOf(start),
      end > start ? (ends[kept[end - 1] ?? -1] ?? text.length) : startOf(start),
    ],
  }
}

/** The plain letters of a text, and of each the beginning and the end of what it was read from. */
function placedLetters(text: string) {
  const known = new Map<string, string>()
  const [starts, ends]: [number[], number[]] = [[], []]
  const letters: string[] = []
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const plain = known.get(cluster) ?? plainLetters(cluster)
    known.set(cluster, plain)
    const before = follows.test(plain) ? (letters.pop() ?? '') : ''
    const from = before === '' ? index : (starts[starts.length - 1] ?? index)
    starts.length = ends.length = letters.length
    for (const letter of (before + plain).normalize('NFC').split('')) {
      letters.push(letter)
      starts.push(from)
      ends.push(index + cluster.length)
    }
  }
  return { loose: letters.join(''), starts, ends }
}
