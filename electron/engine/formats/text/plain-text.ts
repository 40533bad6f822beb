import { kindOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'

/** Every digit of a figure, every letter of a name: as an editor would start from it. */
export const wholeText = (value: Value): string => kindOf(value.kind).write(value)

/** Text without what readers of JSON choke on: control characters and halves of surrogate pairs. */
export const safeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')

export const oneLine = (text: string): string => safeText(text).replace(/\s+/g, ' ').trim()

/** One line of so many characters at most, never cut inside one. */
export const shortLine = (text: string, longest: number): string => {
  const line = oneLine(text)
  return line.length > longest ? line.slice(0, longest).toWellFormed() : line
}
