import { scriptsIn } from '#shared/model/script.ts'
import { compared, lettersOf } from './letters.ts'

/** Words that stand in many names and tell of none: particles, titles, articles, forms of companies. */
const common: ReadonlySet<string> = new Set(
  (
    'a an the of and or for to at in on by from with de del della da das dos di do du la le les el al ul van von der den ' +
    'ter ten zu bin ibn bint abu ben bat mc mac san st saint mr mrs ms miss dr prof sir lord lady jr sr herr frau ' +
    'monsieur madame don dona co company corp corporation inc incorporated llc llp lp ltd limited plc gmbh ag kg ohg ' +
    'ug sa sas sarl spa srl bv nv ab as asa oy oyj kk pte pty group holding holdings trading und et y e'
  )
    .split(' ')
    .map(compared),
)

const between = /[\s,;/()<>"“”«»·・]+/
const uncased = /[[\p{L}]--[\p{Lu}\p{Ll}\p{Lt}]]/v
/** In words. What is longer is a sentence; without a capital letter that shows in fewer. */
const longestName = 12
const longestInSmallLetters = 6

/**
 * The words of a name that may stand for it alone, as they are written in it: no particles, no forms of companies, no
 * sentence, number or address; what stands beside these counts. Of Hangul and Han the surname and what follows it.
 */
export function partsOf(name: string): readonly string[] {
  const written = name.split(between)
  const parts = nameWords(name)
  const identifying = parts.flatMap(part => [part, ...part.split(/[-‐‑‒–'’_.]+/)]).filter(isTelling)
  // Where a name is written with capitals, what has none is a word of the language.
  const isCapital = identifying.some(startsUpper)
  const most = isCapital || identifying.some(part => uncased.test(part)) ? longestName : longestInSmallLetters
  const words = parts.length > most ? [] : parts
  const capital = isCapital ? identifying.filter(part => startsUpper(part) || uncased.test(part)) : identifying
  // A name of one word has no parts but those a hyphen makes: Müller-Lüdenscheidt.
  const inside = written.length > 1 ? capital : capital.filter(part => part !== words[0])
  const alone = words.length > 0 ? inside : []
  return [...new Set([...alone, ...words.flatMap(syllables), ...written.flatMap(localPart)])]
}

/** Of a network or a chain, a number, or a domain: no word of it is a name. */
const isAddress = (part: string) => /[@\d]|:\/\/|\w\.\p{Ll}\p{L}/u.test(part)

/** The words of a name without what stands beside it: numbers, addresses. */
export const nameWords = (name: string): readonly string[] =>
  name.split(between).filter(part => lettersOf(part) !== '' && !isAddress(part))

/** Whether parts of a name are looked for at all: not of a sentence. */
export const hasParts = (name: string): boolean => partsOf(name).length > 0

export function isTelling(part: string): boolean {
  const bare = lettersOf(part)
  return [...bare].length >= (uncased.test(bare) ? 1 : 2) && !common.has(bare)
}

export const isCommon = (part: string): boolean => common.has(lettersOf(part))

const startsUpper = (part: string) => /^\P{L}*\p{Lu}/u.test(part)

/** 김철수 as 김 and 철수: a surname of one syllable, and what is given. */
function syllables(part: string): readonly string[] {
  const scripts = [...scriptsIn(part).keys()]
  const letters = [...part.normalize('NFC')]
  const isEast = scripts.length === 1 && (scripts[0] === 'Hang' || scripts[0] === 'Hani')
  return isEast && letters.length >= 2 && letters.length <= 4 ? [letters[0] ?? '', letters.slice(1).join('')] : []
}

/** Of an e-mail address what stands before the @: people keep it as their name elsewhere. */
function localPart(name: string): readonly string[] {
  const local = /^([^\s@]{4,})@\S+$/.exec(name)?.[1]
  return local === undefined ? [] : [local]
}

export const initialsOf = (parts: readonly string[]): ReadonlySet<string> =>
  new Set(parts.map(part => lettersOf(part)[0] ?? ''))
