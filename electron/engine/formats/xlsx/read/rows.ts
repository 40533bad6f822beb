import type { InFile } from '#engine/formats/reading/importer.ts'
import { readXml } from '#engine/formats/reading/read-xml.ts'
import { RedThreadError } from '#shared/errors.ts'
import { filling } from './fill-merges.ts'
import { columnNumber, mergesOf } from './merges.ts'
import { type NumberText, numberText } from './number-text.ts'
import type { VisitRow } from './sheet-row.ts'
import type { Styles } from './styles.ts'

/** As many as a sheet of Excel can have. */
const mostColumns = 16_384
/** A cell at the end of each row makes all before it: what a small file may cost. */
const mostCells = 20_000_000

const escaped = /_x([0-9a-fA-F]{4})_/g

/** What cells refer to: texts by their place, and how numbers are shown. */
export interface Shared {
  readonly strings: readonly string[]
  readonly styles: Styles
}

/** Visits the rows of a sheet that hold anything. Of a formula only its last value is taken; nothing is worked out. */
export function readRows(file: InFile, shared: Shared, visit: VisitRow): void {
  const merges = mergesOf(file)
  try {
    readAll(file, shared, merges.length > 0 ? filling(merges, visit) : visit)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}

/** How a visitor leaves a parser that can only be left by throwing. */
class Enough extends Error {}

const emptyRow = () => ({
  cells: [] as string[],
  isHidden: false,
  numbers: new Set<number>(),
  long: [] as number[],
  unnamed: [] as number[],
  lost: [] as [number, string][],
})

/** A cell that is being read: its place, what sort of value, its style, and the value as written; whether a formula has one. */
const noCell = { at: -1, type: '', style: '', held: '', isFormula: false, hasValue: false }

function readAll(file: InFile, shared: Shared, visit: VisitRow): void {
  let now = emptyRow()
  let cell = { ...noCell }
  let row = 0
  let count = 0
  let isValue = false
  let isPhonetic = false
  readXml(file, {
    open: ({ name, attributes }) => {
      // How a text is read aloud in Japanese is no part of it.
      isPhonetic ||= name === 'rPh'
      isValue = name === 'v' || (name === 't' && !isPhonetic)
      cell.hasValue ||= isValue
      cell.isFormula ||= name === 'f'
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        now = {
          ...emptyRow(),
          isHidden: /^(1|true)$/.test(attributes['hidden'] ?? '') || Number(attributes['ht'] ?? 1) === 0,
        }
        cell = { ...noCell }
      } else if (name === 'c') {
        const at = columnOf(attributes['r']) ?? cell.at + 1
        if (at >= mostColumns) throw tooLarge(file, `more than ${mostColumns} columns`)
        cell = { ...noCell, at, type: attributes['t'] ?? '', style: attributes['s'] ?? '' }
      }
    },
    text: text => {
      if (isValue) cell.held += text
    },
    close: name => {
      isValue = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'c') put(now, cell, shared)
      else if (name === 'row' && (now.lost.length > 0 || now.cells.some(text => text !== ''))) {
        count += now.cells.length
        if (count > mostCells) throw tooLarge(file, `more than ${mostCells} cells`)
        if (!visit({ ...now, row })) throw new Enough()
      }
    },
  })
}

function put(row: ReturnType<typeof emptyRow>, cell: typeof noCell, shared: Shared): void {
  const { at, type, style, held } = cell
  while (row.cells.length < at) row.cells.push('')
  const { text, isFigure, isLong, isUnnamedMoney } = cellText(type, style, held, shared)
  row.cells[at] = text
  if (isFigure) row.numbers.add(at)
  if (isLong) row.long.push(at)
  if (isUnnamedMoney) row.unnamed.push(at)
  const why = whyLost(cell, shared)
  if (why !== undefined) row.lost.push([at, why])
}

function whyLost({ type, held, isFormula, hasValue }: typeof noCell, { strings }: Shared): string | undefined {
  if (type === 'e') return `the cell holds the error ${held}`
  if (isFormula && !hasValue)
    return 'the cell holds a formula without its result: open the workbook in a spreadsheet program and save it, then its results are there'
  if (type === 's' && held !== '' && strings[Number(held)] === undefined)
    return 'the cell refers to a text that the workbook does not have'
  return undefined
}

const tooLarge = ({ name }: InFile, what: string) =>
  new RedThreadError('unreadable-import', { name, problem: `a sheet has ${what}` })

type CellText = Pick<NumberText, 'text'> & Partial<NumberText>

function cellText(type: string, style: string, held: string, { strings, styles }: Shared): CellText {
  if (type === 'e') return { text: '' }
  if (type === 'b') return { text: held === '1' ? 'TRUE' : 'FALSE' }
  // Moments in words are those of ISO 8601; midnight is how a day is written so.
  if (type === 'd') return { text: held.replace(/T00:00(:00(\.0+)?)?Z?$/, '') }
  if (type === '' || type === 'n') {
    return numberText(held, styles.formats.get(style)?.(Number(held)) ?? { is: 'general' }, styles.since1904)
  }
  const text = type === 's' ? (strings[Number(held)] ?? '') : held
  return { text: text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
}

/** `AB12` → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return columnNumber(letters)
}
