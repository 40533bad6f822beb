import { parseSync } from 'vite'

/** Lines of code at most; blank lines and comments do not count. */
export const longestFunction = 40
/** Lines of a file at most, all of them. */
export const longestFile = 250

/** A function that is too long, or a file. */
export interface TooLong {
  /** `path name`, or the path of a file. */
  readonly what: string
  readonly lines: number
}

type Node = Readonly<Record<string, unknown>>

/** What runs a function of a test file as a test, or only groups those that do: each tells one story, from beginning to end. */
const runners: ReadonlySet<string> = new Set(['describe', 'test', 'it'])

/** Functions of more than 40 lines of code between their braces, and the file where it has more than 250 lines. */
export function tooLong(file: string, source: string): readonly TooLong[] {
  const lines = source.trimEnd().split('\n').length
  if (lines <= longestFunction) return []
  const { program, comments, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const code = comments.reduceRight((text, { start, end }) => blanked(text, start, end), source)
  const found: TooLong[] = []
  if (lines > longestFile) found.push({ what: file, lines })
  eachFunction(program, 'default', (body, name) => {
    const { start, end } = body as unknown as { readonly start: number; readonly end: number }
    const inside = code.slice(start, end).split('\n')
    const count = (inside.length > 1 && body['type'] === 'BlockStatement' ? inside.slice(1, -1) : inside).filter(
      line => line.trim() !== '',
    ).length
    if (count > longestFunction) found.push({ what: `${file} ${name}`, lines: count })
  })
  return found
}

const blanked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const functions: ReadonlySet<unknown> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

/** Visits the body of each function with the nearest name around it; not those that are handed to a runner of tests. */
function eachFunction(value: unknown, around: string, visit: (body: Node, name: string) => void, isRun = false): void {
  if (Array.isArray(value)) for (const item of value) eachFunction(item, around, visit, isRun)
  if (!isNode(value) || Array.isArray(value)) return
  const name = nameOf(value) ?? around
  const body = bare(value['body'])
  if (functions.has(value['type']) && isNode(body) && !isRun) visit(body, name)
  const runs = value['type'] === 'CallExpression' && runners.has(calledName(value['callee']) ?? '')
  for (const [key, child] of Object.entries(value)) eachFunction(child, name, visit, runs && key === 'arguments')
}

/** What stands in the parentheses around a body. */
const bare = (body: unknown): unknown =>
  isNode(body) && body['type'] === 'ParenthesizedExpression' ? body['expression'] : body

function nameOf(node: Node): string | undefined {
  const named = node['id'] ?? node['key']
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : undefined
}

/** `test` of `test(…)`, `test.each(…)(…)` and `test.skipIf(…)(…)`. */
function calledName(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined
  return typeof callee['name'] === 'string' ? callee['name'] : calledName(callee['object'] ?? callee['callee'])
}
