import type { InFile } from '../importer.ts'
import { readXml } from '../xml/read-xml.ts'

/** How cells of a workbook that hold a number show a day: Excel keeps days as numbers, and only their style says so. */
export interface Dates {
  /** Places in the list of styles, as a cell names them. */
  readonly styles: ReadonlySet<string>
  /** Days from the workbook's first day to that of most: some programs count from 1904. */
  readonly shift: number
}

/** Number formats that every workbook has (ECMA-376, 18.8.30); those of times of day alone are no dates. */
const builtIn: ReadonlySet<string> = new Set(['14', '15', '16', '17', '22'])
const from1904 = 1462
/** Until 28 February 1900 Excel counts a day that never was. */
const firstSound = 61
const lastSound = 2_958_466
const dayMs = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

export function datesOf(styles: InFile | undefined, workbook: InFile | undefined): Dates {
  let shift = 0
  const nothing = { text: () => {}, close: () => {} }
  if (workbook) {
    readXml(workbook, {
      ...nothing,
      open: ({ name, attributes }) => {
        if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) shift = from1904
      },
    })
  }
  return { styles: styles ? dateStyles(styles) : new Set(), shift }
}

function dateStyles(part: InFile): ReadonlySet<string> {
  const formats = new Set(builtIn)
  const found = new Set<string>()
  let isCells = false
  let place = 0
  readXml(part, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt' && saysDay(attributes['formatCode'] ?? '')) formats.add(attributes['numFmtId'] ?? '')
      else if (name === 'cellXfs') isCells = true
      else if (name === 'xf' && isCells) {
        if (formats.has(attributes['numFmtId'] ?? '')) found.add(String(place))
        place += 1
      }
    },
    text: () => {},
    close: name => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return found
}

/** Words in quotes, colours, currencies and padding are no parts of a date; a time of day alone is none. */
const saysDay = (code: string) => /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))

/** `45123.5` → `2023-07-16T12:00`; the text itself where it is no such number. A clock of Excel has no zone. */
export function dayText(text: string, { shift }: Dates): string {
  const serial = Number(text) + shift
  if (text.trim() === '' || !(serial >= firstSound && serial < lastSound)) return text
  const moment = new Date(epoch + Math.round((serial * dayMs) / 60_000) * 60_000).toISOString()
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 16)
}
