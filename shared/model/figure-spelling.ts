import { type DecimalMark, decimalMarks, plainFigures, readDecimal } from './decimal-text.ts'
import { valueKinds } from './kinds/list.ts'
import { kindOf } from './lookup.ts'
import type { KindId } from './value.ts'

/** Kinds that read figures. Property by property the number kind comes last: it takes any word for a unit. */
export const figureKinds: readonly KindId[] = Object.values(valueKinds)
  .filter(kind => kind.inFigures)
  .map(kind => kind.id)

/** Nothing else can be written with either mark. */
const marked = /[.,]\d|\d[.,]|٫|٬/
/** No figure is longer; not even looked at, for a file may hold millions. */
const longest = 300
const figures = /[.,٫٬]?\d(?:[\d.,٫٬'’ʼ_ \u00a0\u2007-\u2009\u202f]*[\d.,٫٬])?/g

/** A figure that nothing else can be, alone or before its unit: no group of thousands is of other than three digits. */
const pointed = /^\d+\.(?:\d{1,2}|\d{4,})(?: [A-Z]{3,5})?$/

/** False of what is surely no figure with a fraction or with groups. */
export const maybeFigure = (text: string): boolean => text.length <= longest && marked.test(plainFigures(text))

/**
 * How a text that is a figure as a whole marks its fraction: `either` where it can be read both ways and means
 * different things; undefined where it does not show, or is no figure.
 */
export function spellingOf(text: string): DecimalMark | 'either' | undefined {
  if (!maybeFigure(text)) return undefined
  if (pointed.test(text)) return 'point'
  const plain = plainFigures(text)
  const read = figureKinds.map(kind => kindOf<KindId>(kind).read(text))
  if (read.some(each => 'unreadable' in each && each.readings)) return 'either'
  if (read.every(each => 'unreadable' in each)) return undefined
  const words = plain.match(figures) ?? []
  const fitting = decimalMarks.filter(mark => words.every(word => readDecimal(word, mark) !== null))
  return fitting.length === 1 ? fitting[0] : undefined
}
