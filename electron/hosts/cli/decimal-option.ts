import { type DecimalMark, decimalMarks } from '#shared/model/decimal-text.ts'
import type { Given, Options } from './command.ts'
import { UsageError } from './usage-error.ts'

/** What comes before fractions, for figures that can be read both ways. */
export const decimalOption = (help: string): Options[string] => ({
  takes: '<mark>',
  help: `${help} is 1.5 with point, 1,500 with comma`,
})

export function decimalGiven(given: Given): { readonly decimal?: DecimalMark } {
  const text = given.one('decimal')
  if (text === undefined) return {}
  const decimal = decimalMarks.find(mark => mark === text)
  if (decimal) return { decimal }
  throw new UsageError(`--decimal: "${text}" is neither of ${decimalMarks.join(', ')}.`)
}
