import { columnsOf, visible } from './visible.ts'

/** Rows as aligned columns, each as wide as its longest cell, two spaces apart; columns without a word are left out. */
export function table(rows: readonly (readonly string[])[], head?: readonly string[], indent = ''): string {
  const cells = rows.map(row => row.map(visible))
  const count = Math.max(0, ...cells.map(row => row.length))
  const kept = Array.from({ length: count }, (_, column) => column).filter(at => cells.some(row => row[at]))
  const shown = (head ? [head, ...cells] : cells).map(row => kept.map(column => row[column] ?? ''))
  const widths = kept.map((_, column) => Math.max(...shown.map(row => columnsOf(row[column] ?? ''))))
  return shown.map(row => (indent + row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')).trimEnd()).join('\n')
}

const pad = (cell: string, width: number) => cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))
