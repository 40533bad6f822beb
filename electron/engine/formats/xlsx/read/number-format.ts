import { type Meaning, meaningOf } from './format-meaning.ts'

/** What a number means in a cell of this format. */
export type NumberFormat = (value: number) => Meaning

/** Apart at semicolons, but not at those in quotes, brackets or behind a backslash. */
const section = /(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[^;"\\[])+|(?<=^|;)(?=;|$)/g
const condition = /\[(?<sign><=|>=|<>|[<>=])(?<limit>-?\d+(?:\.\d+)?)\]/

const tests: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
}

/**
 * Reads the code of a number format, such as `#,##0.00;[Red]-#,##0.00` (ECMA-376 part 1, 18.8.31). Of several sections
 * the one counts that is for the number: by its condition, else by its sign. Where that shows nothing of the number, as the
 * dash of accountants for nothing, the first that does says what it means.
 */
export function numberFormat(code: string): NumberFormat {
  const parts = (code.match(section) ?? ['']).slice(0, 3).map(text => {
    const { sign = '', limit = '' } = condition.exec(text)?.groups ?? {}
    return { meaning: meaningOf(text), test: tests[sign], limit: Number(limit) }
  })
  const usual = parts.find(({ meaning }) => meaning)?.meaning ?? ({ is: 'general' } as const)
  const isConditional = parts.some(({ test }) => test)
  return value => {
    const met = parts.find(({ test, limit }) => test?.(value, limit))
    const chosen = isConditional ? (met ?? parts.findLast(({ test }) => !test)) : parts[bySign(value, parts.length)]
    return chosen?.meaning ?? usual
  }
}

const bySign = (value: number, sections: number): number => (value < 0 ? 1 : value === 0 && sections > 2 ? 2 : 0)
