/**
 * How text stands in a cell: on one line, visible, and so that no program takes it for a formula. Each step has its
 * exact inverse, so that what comes back is what went out.
 */

const unseen = '[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffe\\uffff]'
const unseenCharacter = new RegExp(unseen, 'gu')
const anyToEscape = new RegExp(`\\\\|${unseen}`, 'u')
/** A backslash that would be read as the beginning of an escape. */
const ambiguous = new RegExp(`\\\\(?=[\\\\nrtu]|${unseen})`, 'gu')
const escaped = /\\(?:([\\nrt])|u([0-9a-f]{4}))/g

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const byName: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' }

/** Line breaks, control characters and lone surrogates as `\n`, `\u0007` …; a backslash before such as two. */
export function visible(text: string): string {
  if (!anyToEscape.test(text)) return text
  return text.replace(ambiguous, '\\\\').replace(unseenCharacter, character => named[character] ?? hex(character))
}

const hex = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

export function fromVisible(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(escaped, (_, name: string | undefined, code: string | undefined) =>
    name === undefined ? String.fromCharCode(Number.parseInt(code ?? '', 16)) : (byName[name] ?? name),
  )
}

/** What spreadsheets take for a formula, full-width signs of East Asian versions included, behind quotes and blanks too. */
const formula = /^'*\s*[=+\-@＋－＝＠]/

/** A quote before what would run. Text that already has one gets a second, so that taking one away is always right. */
const neutral = (text: string): string => (formula.test(text) ? `'${text}` : text)

export const fromNeutral = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

const figure = /^[-+]?\d+(\.\d+)?$/

/** A cell of a CSV file. Only a column of figures may begin with a sign, and only where a figure is what stands there. */
export const csvCell = (text: string, isFigure: boolean): string =>
  isFigure && figure.test(text) ? text : neutral(visible(text))

/** What `csvCell` was given. */
export const fromCsvCell = (cell: string): string => fromVisible(fromNeutral(cell))
