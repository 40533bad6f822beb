import Papa from 'papaparse'
import { refuseNoTable } from '#engine/formats/csv/read/refuse-no-table.ts'
import { textOf } from '#engine/formats/reading/file-text.ts'
import { damagedByte, type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import type { InTable } from '#engine/formats/reading/in-table.ts'
import { refuseTooLong } from '#engine/formats/reading/refuse-too-long.ts'
import { replacement } from '#shared/characters/standard.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'

const ownEndings = /\.(edgelist|edges|el|ncol)$/i
const otherEndings = /\.(txt|csv|tsv|dat)$/i
const isComment = (line: string) => /^\s*(?:[#%]|\/\/)/.test(line)

/** The lines of a text that say something. */
const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

/**
 * Whether a text is a list of edges: by its name, or because each line has two cells and perhaps a number, the first
 * line too, and some end stands on both sides or in several lines. A table with headers is none.
 */
export function looksLikeEdges(head: string, name: string): boolean {
  const lines = linesOf(head).filter(line => line.trim() !== '' && !isComment(line))
  // The last may be cut off.
  const whole = lines.length > 1 && head.length >= cutAt ? lines.slice(0, -1) : lines
  const rows = whole.slice(0, mostLooked).map(cellsWith(delimiterIn(whole)))
  if (ownEndings.test(name)) return rows.some(isEdge)
  if (!otherEndings.test(name) || rows.length < 2 || !rows.every(isEdge)) return false
  return !areHeaders(rows) && isWoven(rows)
}

const cutAt = 2 ** 16
const mostLooked = 200

type Cells = readonly string[]

const isEdge = (cells: Cells) => {
  const [from = '', to = '', ...rest] = cells
  return from !== '' && to !== '' && (rest.length === 0 || (rest.length === 1 && isRest(rest[0] ?? '')))
}

/** A weight, or the data that networkx writes as a dictionary of Python. */
const isRest = (text: string) => text === '' || isNumber(text) || /^\{.*\}$/.test(text)
const isNumber = (text: string) => /^[-+]?(\d+([.,]\d+)*|[.,]\d+)(e[-+]?\d+)?$/i.test(text)

/** A first line of the usual words for ends, of words above a column of numbers, or of ends that stand nowhere else. */
function areHeaders([first = [], ...others]: readonly Cells[]): boolean {
  const known = /^(source|target|from|to|src|dst|id|name|label|type|weight|node\d?|start|end)$/i
  if (first.some(cell => known.test(cell))) return true
  if (first.length === 3) return !isRest(first[2] ?? '')
  const ends = new Set(others.flatMap(([from = '', to = '']) => [from, to]))
  return first.every(cell => !ends.has(cell))
}

/** Of a network some end has more than one edge; of a mere list of pairs none does. */
function isWoven(rows: readonly Cells[]): boolean {
  const ends = rows.flatMap(([from = '', to = '']) => [from, to])
  return (
    new Set(ends).size < ends.length &&
    rows.some(([from]) => !isNumber(from ?? '')) === rows.some(([, to]) => !isNumber(to ?? ''))
  )
}

/** What parts the cells: a sign that stands in every line outside its dictionary, else blanks. */
function delimiterIn(lines: readonly string[]): string {
  const few = lines.slice(0, mostLooked).map(line => dictionaryOf(line).before)
  return ['\t', ';', ',', '|'].find(sign => few.length > 0 && few.every(line => line.includes(sign))) ?? ' '
}

/** A line and the dictionary of Python behind its ends, in which commas and blanks part nothing of the line. */
function dictionaryOf(line: string): { readonly before: string; readonly data: string } {
  const [data = ''] = /\{.*\}\s*$/.exec(line) ?? []
  return { before: line.slice(0, line.length - data.length), data: data.trim() }
}

const cellsWith =
  (delimiter: string) =>
  (line: string): Cells => {
    const { before, data } = dictionaryOf(line)
    const words = (
      delimiter === ' ' ? before.trim().split(/\s+/) : (Papa.parse<string[]>(before, { delimiter }).data[0] ?? [])
    ).map(cell => cell.trim())
    if (data === '') return words
    return [...(words.at(-1) === '' ? words.slice(0, -1) : words), data]
  }

/** An edge list as a table of links, whose further columns are the weight or what the dictionaries hold. */
export function edgeRows(gathered: Gathered, file: InFile, reading: ImportReading): InTable {
  refuseTooLong(file)
  refuseNoTable(file)
  const { text, isDamaged } = textOf(gathered, file, reading)
  const lines = linesOf(text)
  const cells = cellsWith(delimiterIn(lines.filter(line => line.trim() !== '' && !isComment(line))))
  const rows: (EdgeData & { readonly where: string })[] = []
  for (const [at, line] of lines.entries()) {
    const where = `${file.name} line ${at + 1}`
    if (line.trim() === '' || isComment(line)) continue
    if (isDamaged && line.includes(replacement)) {
      unread(gathered, where, damagedByte)
      continue
    }
    const row = cells(line)
    if (isEdge(row)) rows.push({ ...dataOf(row), where })
    else unread(gathered, where, 'a line of an edge list has two ends, and perhaps a weight')
  }
  const headers = [...new Set(['source', 'target', ...rows.flatMap(({ values }) => [...values.keys()])])]
  return {
    name: file.name,
    headers,
    codec: { write: plain => plain, read: plain => plain },
    each: visit => {
      for (const { values, numbers, where } of rows)
        visit(
          headers.map(header => values.get(header) ?? ''),
          where,
          new Set(headers.flatMap((header, at) => (numbers.has(header) ? [at] : []))),
        )
    },
  }
}

interface EdgeData {
  readonly values: ReadonlyMap<string, string>
  /** The names of values that Python writes as numbers, so that their fractions follow a point. */
  readonly numbers: ReadonlySet<string>
}

function dataOf([from = '', to = '', rest = '']: Cells): EdgeData {
  const values = new Map([
    ['source', from],
    ['target', to],
  ])
  const numbers = new Set<string>()
  if (!rest.startsWith('{')) return { values: rest === '' ? values : values.set('weight', rest), numbers }
  // 'name': 'text' or 'name': 1.5, as Python writes them.
  for (const [, name = '', single, double, bare = ''] of rest.matchAll(
    /'([^']+)':\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,}]+))/g,
  )) {
    const plain = bare.trim() === 'None' ? '' : bare.trim()
    if (isNumber(plain)) numbers.add(name)
    values.set(name, (single ?? double)?.replace(/\\(['"\\])/g, '$1') ?? plain)
  }
  return { values, numbers }
}
