import { type Gathered, note } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'

/** Columns of a sheet that are hidden, from 0. They stand before its rows, and are looked for by their bytes. */
export function hiddenColumns({ bytes }: InFile): ReadonlySet<number> {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = held.indexOf('sheetData')
  const head = held.subarray(0, end < 0 ? 0 : Math.min(end, looked)).toString('latin1')
  const hidden = new Set<number>()
  for (const [, attributes = ''] of head.matchAll(/<(?:\w+:)?col\s([^>]*)>/g)) {
    if (!isHidden(attributes)) continue
    const [min = 1, max = 1] = ['min', 'max'].map(name =>
      Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1]),
    )
    for (let at = min; at <= Math.min(max, mostColumns); at++) hidden.add(at - 1)
  }
  return hidden
}

const looked = 2 ** 20
const mostColumns = 16_384

const isHidden = (attributes: string) => /\bhidden="(?:1|true)"|\bwidth="0(?:\.0*)?"/.test(attributes)

/** What of a sheet a person who opens the workbook does not see. */
export interface Hidden {
  readonly sheet: boolean
  readonly columns: ReadonlySet<number>
  /** As Excel numbers them. */
  readonly rows: readonly number[]
  /** Cells have comments, which stand in a part of their own. */
  readonly comments: boolean
}

/** Tells what is hidden, for it was read as all else is: whoever made the workbook may have left it out on purpose, or hid it. */
export function reportHidden(
  gathered: Gathered,
  name: string,
  headers: readonly string[],
  { sheet, columns, rows, comments }: Hidden,
): void {
  if (sheet) note(gathered, name, 'the sheet is hidden in the workbook; it was read as the others')
  const named = headers.flatMap((header, at) => (columns.has(at) ? [`"${header}"`] : []))
  if (named.length > 0)
    note(
      gathered,
      name,
      `hidden in the workbook, and read as the others: ${plural(named.length, 'column')} ${few(named)}`,
    )
  if (rows.length > 0)
    note(gathered, name, `hidden in the workbook, and read as the others: ${plural(rows.length, 'row')} ${few(rows)}`)
  if (comments)
    note(gathered, name, 'it has comments on cells, which are not read: look at them in the workbook itself')
}

const plural = (count: number, what: string) => (count === 1 ? what : `${count} ${what}s:`)

const shown = 10
const few = (all: readonly (string | number)[]) => all.slice(0, shown).join(', ') + (all.length > shown ? ', …' : '')
