/** One term of a filter's text: a condition with its values, or a word. */
export interface Term {
  /** The word of a condition; undefined of words. */
  readonly key: string | undefined
  readonly not: boolean
  readonly values: readonly string[]
  /** From which character to which it stands. */
  readonly from: number
  readonly to: number
  /** A quotation mark in it has no other. */
  readonly open: boolean
}

const begins = /(-?)([a-z]+):/y

/** The terms of a text, parted by blanks outside quotation marks. */
export function termsIn(text: string, isKey: (word: string) => boolean): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    begins.lastIndex = at
    const [head = '', minus, key] = begins.exec(text) ?? []
    const isCondition = key !== undefined && isKey(key)
    const read = valuesFrom(text, isCondition ? at + head.length : at, isCondition)
    const condition = isCondition ? { key, not: minus === '-' } : { key: undefined, not: false }
    terms.push({ ...condition, values: read.values, from: at, to: read.end, open: read.open })
    at = read.end
  }
  return terms
}

/** Values up to the next blank, at commas where they are parted; in quotation marks `\"` and `\\` are signs of the value. */
function valuesFrom(text: string, start: number, parted: boolean) {
  const values = ['']
  const add = (sign: string) => values.push(values.pop() + sign)
  let quoted = false
  let at = start
  for (; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted && sign === '\\' && /["\\]/.test(text.charAt(at + 1))) add(text.charAt(++at))
    else if (sign === '"') quoted = !quoted
    else if (!quoted && /\s/.test(sign)) break
    else if (!quoted && parted && sign === ',') values.push('')
    else add(sign)
  }
  return { values, end: at, open: quoted }
}
