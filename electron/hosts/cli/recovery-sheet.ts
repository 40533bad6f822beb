import { table } from './table.ts'

export const caseFolderHelp =
  'A case is a folder whose name ends in .case; everything in it is encrypted. Nothing brings back a case whose\npassphrase and recovery words are both lost.'

const columns = 4

/** The recovery words, numbered, as they are to be written down. */
export function wordSheet(words: string): string {
  const numbered = words.split(' ').map((word, at) => `${String(at + 1).padStart(2)} ${word}`)
  const rows = Array.from({ length: Math.ceil(numbered.length / columns) }, (_, row) =>
    numbered.slice(row * columns, (row + 1) * columns),
  )
  return `Recovery words: write them down and keep them away from this computer. They are shown only now.\n\n${table(rows, undefined, '  ')}`
}
