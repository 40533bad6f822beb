import { type DecimalMark, decimalMarks, plainFigures } from './decimal-text.ts'
import type { Reading, Unreadable, Value } from './value.ts'

interface Parsing<P extends object, V extends Value> {
  /** What the text says where this mark parts numbers from their fractions: plain data, to be compared. */
  readonly parse: (mark: DecimalMark) => P | Unreadable
  readonly finish: (parsed: P) => V | Unreadable
  /** The figures so that the two cannot be mistaken for each other, also where they cannot be taken: no digit grouped. */
  readonly says: (parsed: P) => string
}

/**
 * Reads figures whose fractions may follow a point or a comma. Where both can be and mean different things, as in
 * `1.500 EUR`, `decimal` decides; without it nothing is guessed and both readings are given.
 */
export function readEitherWay<P extends object, V extends Value>(
  text: string,
  decimal: DecimalMark | undefined,
  { parse, finish, says }: Parsing<P, V>,
): V | Unreadable {
  const [point, comma] = [parse('point'), parse('comma')]
  if ('unreadable' in comma) return 'unreadable' in point ? point : finish(point)
  if ('unreadable' in point || JSON.stringify(point) === JSON.stringify(comma)) return finish(comma)
  const either = { point, comma }
  if (decimal !== undefined) return finish(either[decimal])
  const readings = decimalMarks.map((mark): Reading => {
    const value = finish(either[mark])
    return { decimal: mark, says: says(either[mark]), ...('unreadable' in value ? {} : { value }) }
  })
  return { unreadable: `"${text}" could be ${readings.map(each => each.says).join(' or ')}${advice(text)}`, readings }
}

/** How to write the first figure that can be read both ways so that it cannot. */
function advice(text: string): string {
  const [, whole, rest] = /(?<!\d)([1-9]\d{0,2})[.,](\d{3})(?!\d)/.exec(plainFigures(text)) ?? []
  return whole === undefined ? '' : `: write ${whole}${rest} or ${whole}.${rest}0`
}
