import { isObject, type JsonObject, parseForeign } from '#engine/formats/reading/parse-json.ts'
import { RedThreadError } from '#shared/errors.ts'

/** A number as the file writes it: a wei has more digits than a number of JavaScript holds. */
export class JsonNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** An object of the file; numbers are objects here only. */
export const isThing = (value: unknown): value is JsonObject => isObject(value) && !(value instanceof JsonNumber)

interface Context {
  /** Of a number, text or truth: how it is written. */
  readonly source?: string
}

const exactly = (_key: string, value: unknown, { source }: Context): unknown =>
  typeof value === 'number' ? new JsonNumber(source ?? String(value)) : value

/** What Python writes for what is missing, and JSON does not know. */
const missing = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g
const withoutMissing = (text: string) =>
  /\b(?:NaN|Infinity)\b/.test(text) ? text.replace(missing, found => (found.startsWith('"') ? found : 'null')) : text

/** JSON of a graph, with every number as it is written. One thing a line counts as a list of them. Throws unreadable-import. */
export function parseGraph(whole: string, name: string): unknown {
  const text = withoutMissing(whole.replace(/^\uFEFF/, ''))
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return parseForeign(text, name, exactly)
  const lines = text.split(/\r\n?|\n/)
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [parseForeign(line, name, exactly)]
    } catch (error) {
      if (!(error instanceof RedThreadError)) throw error
      throw new RedThreadError(
        'unreadable-import',
        { name, problem: `line ${at + 1}: ${error.data['problem']}` },
        error,
      )
    }
  })
}
