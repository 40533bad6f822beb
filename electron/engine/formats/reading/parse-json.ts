import { RedThreadError } from '#shared/errors.ts'

/** Deeper than any format we read goes: what is deeper is meant to exhaust whoever walks it. */
const deepest = 40

/** As of JSON.parse, which also says how a value is written. */
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

const asIs: Reviver = (_, value) => value

/**
 * JSON of a foreign file. Keys named `__proto__` are left out: assigned to an object they would change what all objects
 * are. Throws unreadable-import with the name of the file.
 */
export function parseForeign(text: string, name: string, reviver: Reviver = asIs): unknown {
  if (nesting(text) > deepest)
    throw new RedThreadError('unreadable-import', { name, problem: `it is nested deeper than ${deepest} levels` })
  try {
    const spelled = /__proto__|\\u005f/i.test(text)
    const revive: Reviver = (...given) => (given[0] === '__proto__' ? undefined : reviver(...given))
    return JSON.parse(text, spelled || reviver !== asIs ? (revive as Parameters<typeof JSON.parse>[1]) : undefined)
  } catch (error) {
    const problem = `it is not whole JSON (${error instanceof Error ? error.message.slice(0, 200) : String(error)})`
    throw new RedThreadError('unreadable-import', { name, problem }, error)
  }
}

/** How deep the brackets go. Quoted text is jumped over, so that a bracket in a name counts for nothing. */
function nesting(text: string): number {
  let depth = 0
  let highest = 0
  const marks = /["[\]{}]|\\./g
  let quoted = false
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const found = mark[0]
    if (found === '"') quoted = !quoted
    else if (quoted) continue
    else if (found === '[' || found === '{') highest = Math.max(highest, ++depth)
    else if (found === ']' || found === '}') depth--
  }
  return highest
}

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A table's entry for a word out of a foreign file, which may as well be `constructor`. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
