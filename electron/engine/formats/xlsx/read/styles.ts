import type { InFile } from '#engine/formats/reading/importer.ts'
import { readXml } from '#engine/formats/reading/read-xml.ts'
import { builtInFormats, localCurrencies } from './built-in-formats.ts'
import { ofNoCurrency } from './format-meaning.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'

/** How the cells of a workbook show their numbers. */
export interface Styles {
  /** By the place in the list of styles that a cell names; absent where a number means only itself. */
  readonly formats: ReadonlyMap<string, NumberFormat>
  /** Days are counted from 1904 and not from 1900, as some programs do. */
  readonly since1904: boolean
}

const nothing = { text: () => {}, close: () => {} }

export function stylesOf(styles: InFile | undefined, workbook: InFile | undefined): Styles {
  let since1904 = false
  if (workbook) {
    readXml(workbook, {
      ...nothing,
      open: ({ name, attributes }) => {
        if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) since1904 = true
      },
    })
  }
  return { formats: styles ? formatsIn(styles) : new Map(), since1904 }
}

function formatsIn(part: InFile): ReadonlyMap<string, NumberFormat> {
  const codes = new Map(builtInFormats)
  const read = new Map<string, NumberFormat>()
  const found = new Map<string, NumberFormat>()
  let isCells = false
  let place = 0
  readXml(part, {
    open: ({ name, attributes }) => {
      const { numFmtId: id = '', formatCode = '' } = attributes
      if (name === 'numFmt') codes.set(id, formatCode)
      else if (name === 'cellXfs') isCells = true
      else if (name === 'xf' && isCells) {
        const code = codes.get(id)
        const format = read.get(id) ?? formatOf(id, code)
        if (format) found.set(String(place), format)
        if (format) read.set(id, format)
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

function formatOf(id: string, code: string | undefined): NumberFormat | undefined {
  if (code !== undefined) return numberFormat(code)
  return localCurrencies.has(id) ? () => ofNoCurrency : undefined
}
