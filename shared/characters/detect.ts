import { wholeText } from './decoder.ts'
import { type Candidate, candidates, unicode } from './detect/candidates.ts'
import { costOfWord } from './detect/cost.ts'
import { bytesOfWords, wordsOfBytes } from './detect/words-of-bytes.ts'

/**
 * How much likelier, in nats, a reading has to be than another to be taken without asking: by the words they differ in;
 * or by them a little, and by how well its languages fit all its words.
 */
const enough = 10
const aLittle = 2
const enoughOfAll = 24
/** And so much for each word they differ in, so that many words are not decided by a hair each. */
const enoughOfWord = 0.5
/** Readings less likely than the best by more than this are not worth showing, and nobody looks through more than so many. */
const worthShowing = 80
const mostShown = 8

interface Reading {
  readonly id: string
  /** One for each word. */
  readonly texts: readonly string[]
  /** Of its words; those that others read alike cost them all the same. */
  readonly cost: number
  /** Of its words in its own languages. */
  readonly ownCost: number
}

/**
 * What a text without any mark may be, the likeliest first; more than one where its letters do not tell. Each encoding's
 * reading of the words is weighed by how often its languages write such letters side by side (naive Bayes over letter
 * pairs). `utf8`: UTF-8 is one of them, where the bytes are that: by chance, perhaps.
 */
export function detect(bytes: Uint8Array, utf8: 'whole' | 'damaged' | 'none'): readonly string[] {
  const words = wordsOfBytes(bytes)
  const readings = readingsOf(words, utf8 === 'none' ? candidates : [unicode(utf8), ...candidates])
  const [best, ...others] = readings
  if (!best) return ['windows-1252']
  const rivals = others.filter(other => !isBetter(best, other))
  const isUtf8AsWell = utf8 === 'whole' && best.id !== 'utf-8'
  if (rivals.length === 0 && isLikely(best) && !isUtf8AsWell) return [best.id]
  const shown = others.filter(
    other => rivals.includes(other) || other.id === 'utf-8' || other.cost - best.cost < worthShowing,
  )
  return [best, ...(shown.length > 0 ? shown : others)].slice(0, mostShown).map(each => each.id)
}

function isBetter(one: Reading, other: Reading): boolean {
  const different = one.texts.filter((text, at) => text !== other.texts[at]).length
  const [margin, ofWords] = [other.cost - one.cost, enoughOfWord * different]
  if (margin >= Math.max(enough, ofWords)) return true
  return margin >= Math.max(aLittle, ofWords) && other.ownCost - one.ownCost >= enoughOfAll
}

/** Every encoding's reading of them, the likeliest first, those with the same letters as one. */
function readingsOf(words: readonly string[], of: readonly Candidate[]): readonly Reading[] {
  const joined = bytesOfWords(words)
  // What two encodings read alike costs both the same: it tells nothing between them.
  const costs = words.map(() => new Map<string, number>())
  const read = of.map(({ id, languages, rarer }) => {
    const texts = wholeText(joined, id).split('\n')
    let ownCost = rarer
    for (const [at, text] of texts.entries()) {
      const cost = costOfWord(text, languages)
      ownCost += cost
      costs[at]?.set(text, Math.min(cost, costs[at].get(text) ?? cost))
    }
    return { id, texts, rarer, ownCost }
  })
  const readings = new Map<string, Reading>()
  for (const { id, texts, rarer, ownCost } of read) {
    const cost = texts.reduce((sum, text, at) => sum + (costs[at]?.get(text) ?? 0), rarer)
    const whole = texts.join('\n')
    const same = readings.get(whole)
    if (!same) readings.set(whole, { id, texts, cost, ownCost })
    else if (ownCost < same.ownCost) readings.set(whole, { ...same, ownCost })
  }
  return [...readings.values()].sort((one, other) => one.cost - other.cost)
}

/** A text in an encoding nobody here knows reads badly in all others, and the least bad of them is no answer. */
function isLikely({ texts, cost }: Reading): boolean {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0)
  return cost / length <= (texts.some(text => /[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) ? 10 : 4.5)
}
