import { shiftDecimal, significantDecimal } from '#shared/model/decimal.ts'
import { readDecimal } from '#shared/model/decimal-text.ts'
import { durationText, momentText } from './dates.ts'
import type { Meaning } from './format-meaning.ts'

/** Excel keeps and shows no more; the rest of what stands in the file is noise of how numbers are stored. */
const kept = 15

export interface NumberText {
  readonly text: string
  /** More digits before the point than Excel keeps: the last of them may be others than were typed. */
  readonly isLong: boolean
  /** A figure, so that its fraction follows a point; not a moment or a time. */
  readonly isFigure: boolean
  /** Money of a currency that the workbook does not name. */
  readonly isUnnamedMoney?: true
}

/** What a number of a file says by its format. A whole number is never rounded: the file may hold more than Excel would. */
export function numberText(held: string, meaning: Meaning, since1904: boolean): NumberText {
  const exact = readDecimal(held, 'point')
  if (exact === null || !/^-?[\d.]+(e[-+]?\d+)?$/i.test(held.trim()))
    return { text: held, isLong: false, isFigure: false }
  if (meaning.is === 'moment' || meaning.is === 'duration') {
    const moment =
      meaning.is === 'moment'
        ? momentText(Number(held), meaning.parts, since1904)
        : durationText(Number(held), meaning.parts)
    if (moment !== null) return { text: moment, isLong: false, isFigure: false }
  }
  const figure = /^-?\d+$/.test(held.trim()) ? exact : significantDecimal(exact, kept)
  const whole = figure.replace(/^-|\..*$/g, '')
  const money = meaning.is === 'general' && meaning.isMoney ? { isUnnamedMoney: true as const } : {}
  return { text: worded(figure, meaning), isLong: whole.length > kept, isFigure: true, ...money }
}

function worded(figure: string, meaning: Meaning): string {
  if (meaning.is === 'percent') return `${shiftDecimal(figure, 2)} %`
  if (meaning.is === 'money') return `${figure} ${meaning.asset}`
  if (meaning.is !== 'worded') return figure
  const { before, after, digits } = meaning
  const isWhole = /^\d+$/.test(figure)
  return `${before}${isWhole ? figure.padStart(digits, '0') : figure}${after}`
}
