import { fold } from '#shared/model/fold.ts'
import { amountOf, formatValue, spanOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'

/**
 * What a row is sorted by in one column: worked out once a row, since a value itself is slow to compare. Figures of two
 * assets or units have no order among each other: `group` keeps each together.
 */
export interface SortKey {
  readonly group: string
  /** Undefined of words. */
  readonly number?: number
  /** What decides between equal numbers, in a form whose code units stand in the order people sort in. */
  readonly text: string
}

/** The key of words: letters of all cases alike, numbers in them by value. */
export const textKey = (text: string): SortKey => ({ group: '', text: naturalForm(text) })

/** The key of a bare number, such as a count. */
export const numberKey = (number: number): SortKey => ({ group: '', number, text: '' })

/**
 * The key of a value: dates by the first instant known of them, so that "2021" stands before "2021-03" and "before 2022"
 * at 2022; amounts by their least bound within their asset; all else as words.
 */
export function valueKey(value: Value): SortKey {
  const text = naturalForm(formatValue(value))
  if (value.kind === 'number') return { group: value.unit ?? '', number: Number(value.number), text }
  const amount = amountOf(value)
  if (amount) return { group: amount.asset, number: Number(amount.min ?? amount.max ?? 0), text }
  const span = spanOf(value)
  return span ? { group: '', number: Number.isFinite(span[0]) ? span[0] : span[1], text } : { group: '', text }
}

/** Digits are filled up to the same length, so that 9 stands before 10. */
const naturalForm = (text: string): string => fold(text).replace(/\d+/g, digits => digits.padStart(16, '0'))

/** Negative, 0 or positive. Words stand behind numbers of the same group. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.group !== b.group) return a.group < b.group ? -1 : 1
  const [left, right] = [a.number ?? Infinity, b.number ?? Infinity]
  if (left !== right) return left < right ? -1 : 1
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}
