import { parseSync } from 'vite'

/**
 * Every module a source file names, types included: imports, re-exports, `import()`, `typeof import()`, `require()`
 * and `new URL(…, import.meta.url)`. One that is computed comes back as null: nobody can check where it leads.
 * @throws where the file does not parse
 */
export function importsOf(file: string, source: string): readonly (string | null)[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const found: (string | null)[] = []
  walk(program, node => {
    const named = namedBy(node)
    if (named !== undefined) found.push(named)
  })
  return found
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const child of Object.values(value)) walk(child, visit)
  }
}

/** What one node of the syntax tree imports; undefined where it imports nothing. */
function namedBy(node: Node): string | null | undefined {
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
    case 'TSImportType':
      return text(node['source'] ?? node['argument'])
    case 'ExportNamedDeclaration':
      return node['source'] ? text(node['source']) : undefined
    case 'CallExpression':
      return isCalled(node, 'require') ? text(firstArgument(node)) : undefined
    case 'NewExpression':
      return isCalled(node, 'URL') && isSourceFile(firstArgument(node)) ? text(firstArgument(node)) : undefined
    default:
      return undefined
  }
}

const firstArgument = (node: Node): unknown => (node['arguments'] as readonly unknown[])[0]

const isCalled = (node: Node, name: string): boolean => isNode(node['callee']) && node['callee']['name'] === name

/** A URL of a source file starts a worker; of anything else it is only an address. */
const isSourceFile = (value: unknown): boolean => /\.tsx?$/.test(text(value) ?? '')

function text(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node['type'] === 'TSLiteralType') return text(node['literal'])
  return typeof node['value'] === 'string' ? node['value'] : null
}
