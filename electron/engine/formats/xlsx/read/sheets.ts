import { headOf, headRows, noteAbove, reportBeyond, type TableHead } from '#engine/formats/mapping/table-head.ts'
import { count, type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import type { Codec, InTable } from '#engine/formats/reading/in-table.ts'
import { readXml } from '#engine/formats/reading/read-xml.ts'
import { type Parts, unzip } from '#engine/formats/reading/unzip.ts'
import { fromVisible } from '#engine/formats/tables/terms/cell-text.ts'
import { ownTable } from '#engine/formats/tables/terms/own-table.ts'
import { RedThreadError } from '#shared/errors.ts'
import { sheetCell } from '../terms/cell.ts'
import { type Hidden, hiddenColumns, reportHidden } from './hidden.ts'
import { readRows, type Shared } from './rows.ts'
import { sharedStrings } from './shared-strings.ts'
import type { SheetRow, VisitRow } from './sheet-row.ts'
import { stylesOf } from './styles.ts'

const ownCodec: Codec = { write: sheetCell, read: fromVisible }
/** Only our sheets escape: in a stranger's, `C:\new` is no line break. */
const foreignCodec: Codec = { write: plain => plain, read: plain => plain }

/** The sheets of a workbook that have a header, as tables. Throws unreadable-import. */
export function sheetsOf(gathered: Gathered, file: InFile): InTable[] {
  const parts = unzip(file)
  const styles = stylesOf(parts('xl/styles.xml'), parts('xl/workbook.xml'))
  const shared: Shared = { strings: sharedStrings(parts), styles }
  return sheetPaths(file, parts).flatMap(({ name, path, isHidden }) => {
    const part = parts(path)
    const top = topRows(part, shared)
    if (!part || top.length === 0) return []
    const hidden = { sheet: isHidden, columns: hiddenColumns(part), comments: hasComments(parts, path) }
    return tableOf(gathered, { name, head: headOf(top), hidden }, visit => readPart(parts(path), shared, visit))
  })
}

const hasComments = (parts: Parts, path: string): boolean => {
  const relations = parts(path.replace(/[^/]+$/, '_rels/$&.rels'))
  return (
    relations !== undefined && /\/(?:threadedComment|comments)"/.test(Buffer.from(relations.bytes).toString('latin1'))
  )
}

interface Sheet {
  readonly name: string
  readonly head: TableHead
  readonly hidden: Omit<Hidden, 'rows'>
}

/** Unpacked and read anew each time it is asked for: all sheets of a large case at once are gigabytes. */
function tableOf(
  gathered: Gathered,
  { name, head: { at, top, headers }, hidden }: Sheet,
  read: (visit: VisitRow) => void,
): InTable {
  let isReported = false
  return {
    name,
    headers,
    codec: ownTable({ headers }) ? ownCodec : foreignCodec,
    each: visit => {
      let place = -1
      const hiddenRows: number[] = []
      read(row => {
        const where = `${name} row ${row.row}`
        place += 1
        if (row.isHidden) hiddenRows.push(row.row)
        if (place < top && !isReported) noteAbove(gathered, where, row.cells)
        if (place > at && !isReported) reportRow(gathered, row, headers, where)
        if (place > at) visit(row.cells, where, row.numbers)
        return true
      })
      if (!isReported) reportHidden(gathered, name, headers, { ...hidden, rows: hiddenRows })
      isReported = true
    },
  }
}

/** What a workbook has lost before it came here. */
function reportRow(
  gathered: Gathered,
  { cells, lost, long, unnamed }: SheetRow,
  headers: readonly string[],
  where: string,
): void {
  for (const [at, why] of lost) unread(gathered, `${where}, ${headers[at] ?? ''}`, why)
  reportBeyond(gathered, where, cells, headers)
  if (long.length > 0)
    count(gathered, 'rows with numbers of more than 15 digits, of which Excel keeps 15: the others may be lost')
  if (unnamed.length > 0)
    count(gathered, 'figures shown in the currency of whoever opens the workbook, which names none', unnamed.length)
}

/** As they stand there: without what tells text from formulas. */
function topRows(part: InFile | undefined, shared: Shared): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  readPart(part, shared, ({ cells }) => rows.push(cells) < headRows)
  return rows
}

function readPart(part: InFile | undefined, shared: Shared, visit: VisitRow): void {
  if (part) readRows(part, shared, visit)
}

interface SheetPath {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

/** Names of the sheets and where their parts are, which the workbook says by way of its relations. */
function sheetPaths(file: InFile, parts: Parts): SheetPath[] {
  const [workbook, relations] = [parts('xl/workbook.xml'), parts('xl/_rels/workbook.xml.rels')]
  if (!workbook || !relations) {
    throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no workbook in it' })
  }
  const targets = new Map<string, string>()
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  const nothing = { text: () => {}, close: () => {} }
  readXml(relations, {
    ...nothing,
    open: ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
    },
  })
  readXml(workbook, {
    ...nothing,
    open: ({ name, attributes }) => {
      if (name === 'sheet') {
        const isHidden = /hidden$/i.test(attributes['state'] ?? '')
        sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '', isHidden })
      }
    },
  })
  return sheets.map(({ id, ...sheet }) => ({ ...sheet, path: fromRoot(targets.get(id) ?? '') }))
}

const fromRoot = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
