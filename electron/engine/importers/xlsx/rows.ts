import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from '../importer.ts'
import { readXml } from '../xml/read-xml.ts'
import { type Dates, dayText } from './dates.ts'

/** As many as a sheet of Excel can have. */
const mostColumns = 16_384
/** A cell at the end of each row makes all before it: what a small file may cost. */
const mostCells = 20_000_000

const escaped = /_x([0-9a-fA-F]{4})_/g

/** Takes a row; false ends the reading. */
export type VisitRow = (cells: readonly string[], row: number) => boolean

/** What cells refer to: texts by their place, and which styles show a day. */
export interface Shared {
  readonly strings: readonly string[]
  readonly dates: Dates
}

/** Visits the rows of a sheet that hold anything. Of a formula only its last value is taken; nothing is worked out. */
export function readRows(file: InFile, shared: Shared, visit: VisitRow): void {
  try {
    readAll(file, shared, visit)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}

/** How a visitor leaves a parser that can only be left by throwing. */
class Enough extends Error {}

function readAll(file: InFile, shared: Shared, visit: VisitRow): void {
  let cells: string[] = []
  let row = 0
  let count = 0
  let at = -1
  let type = ''
  let style = ''
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
        style = attributes['s'] ?? ''
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
        cells[at] = cellText(type, style, held, shared)
      } else if (name === 'row' && cells.some(cell => cell !== '')) {
        count += cells.length
        if (count > mostCells) throw tooLarge(file, `more than ${mostCells} cells`)
        if (!visit(cells, row)) throw new Enough()
      }
    },
  })
}

const tooLarge = ({ name }: InFile, what: string) =>
  new RedThreadError('unreadable-import', { name, problem: `a sheet has ${what}` })

function cellText(type: string, style: string, held: string, { strings, dates }: Shared): string {
  if (type === 'e') return ''
  if ((type === '' || type === 'n') && dates.styles.has(style)) return dayText(held, dates)
  const text = type === 's' ? (strings[Number(held)] ?? '') : held
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** `AB12` → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
