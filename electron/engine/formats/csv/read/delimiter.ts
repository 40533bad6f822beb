import type { ImportOption } from '#shared/answers.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'

/** What stands between cells, by what the option calls it. */
const delimiters: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' }

/** The usual ones, of which a file's own is found out. */
export const usualDelimiters: readonly string[] = Object.values(delimiters)

export const delimiterOption: ImportOption = {
  id: 'delimiter',
  title: 'Between its cells stands',
  help: 'Where what divides the rows is not what divides the cells',
  unsaid: 'As its first rows tell',
  ofFile: true,
  kind: 'choice',
  choices: [
    { id: 'comma', title: 'A comma' },
    { id: 'semicolon', title: 'A semicolon' },
    { id: 'tab', title: 'A tab' },
    { id: 'bar', title: 'A vertical bar' },
  ],
}

/** What the user says stands between cells; undefined where they leave it to the file. */
export const declaredDelimiter = (reading: ImportReading): string | undefined =>
  delimiters[String(reading[delimiterOption.id] ?? '')]
