import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from '../importer.ts'
import { readXml } from '../xml/read-xml.ts'

export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** As many columns and rows as a sheet of Excel can have. */
const mostColumns = 16_384
const mostRows = 1_048_576
/** A cell at the end of each row makes all before it: what a small file may cost in memory. */
const mostCells = 30_000_000

const escaped = /_x([0-9a-fA-F]{4})_/g

/** The rows of a sheet that hold anything. Of a formula only its last value is taken; nothing is worked out. */
export function readRows(file: InFile, strings: readonly string[]): SheetRow[] {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let row = 0
  let count = 0
  let at = -1
  let type = ''
  let isValue = false
  let held = ''
  readXml(file, {
    open: ({ name, attributes }) => {
      isValue = name === 'v' || name === 't'
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        cells = []
        at = -1
      } else if (name === 'c') {
        at = columnOf(attributes['r']) ?? at + 1
        if (at >= mostColumns) throw tooLarge(file, `more than ${mostColumns} columns`)
        type = attributes['t'] ?? ''
        held = ''
      }
    },
    text: text => {
      if (isValue) held += text
    },
    close: name => {
      isValue = false
      if (name === 'c') {
        while (cells.length < at) cells.push('')
        cells[at] = cellText(type, held, strings)
      } else if (name === 'row' && cells.some(cell => cell !== '')) {
        count += cells.length
        if (count > mostCells) throw tooLarge(file, `more than ${mostCells} cells`)
        if (rows.length >= mostRows) throw tooLarge(file, `more than ${mostRows} rows`)
        rows.push({ row, cells })
      }
    },
  })
  return rows
}

const tooLarge = ({ name }: InFile, what: string) =>
  new RedThreadError('unreadable-import', { name, problem: `a sheet has ${what}` })

function cellText(type: string, held: string, strings: readonly string[]): string {
  if (type === 'e') return ''
  const text = type === 's' ? (strings[Number(held)] ?? '') : held
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** `AB12` → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
