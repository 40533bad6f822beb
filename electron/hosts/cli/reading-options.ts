import type { ImportFormat } from '#shared/contract.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { ColumnUse, ImportReading } from '#shared/model/import-reading.ts'
import type { Given, Options } from './command.ts'
import { decimalOption } from './decimal-option.ts'
import { optionGiven } from './format-options.ts'
import { UsageError } from './usage-error.ts'

/** What the user says of what a file leaves open. */
export const readingOptions: Options = {
  encoding: {
    takes: '<name>',
    help: 'Of texts whose letters do not tell: CP1251, KOI8-R, EUC-KR, GB18030, Shift_JIS, Windows-1252, …',
  },
  type: { takes: '<type>', help: 'What rows, nodes and ends of links are where the file gives no type: person' },
  'link-type': { takes: '<type>', help: 'What links are where the file gives no type: paid' },
  map: {
    takes: '<column=what>',
    help: 'What a column is: "DOB=birth date", "Payer=from", "Sum=amount (EUR)"; several with commas between them',
    many: true,
  },
  option: { takes: '<name=value>', help: 'Any other option of its format; see "red-thread formats"', many: true },
  decimal: decimalOption('Where figures can be read both ways and their column does not tell: 1.500'),
}

/** The options that have a name of their own on the command line, by those that the formats call them. */
const short = { encoding: 'encoding', type: 'type', linkType: 'link-type', decimal: 'decimal' } as const

/**
 * What is said of how the file is read; nothing where none of the options is given: then it is read as it was before, if
 * it was. `formats`: those that it may be of. Whether its own has each option is seen once it is known.
 */
export function readingGiven(
  given: Given,
  formats: readonly ImportFormat[],
  catalogue: Catalogue,
): { readonly reading?: ImportReading } {
  const columns = given.all('map').flatMap(columnUses)
  const options = formats.flatMap(each => each.options)
  const of = formats.length === 1 ? `"${formats[0]?.id}"` : 'no format that comes in'
  const said = [
    ...Object.entries(short).flatMap(([id, name]) => {
      const typed = given.one(name)
      return typed === undefined ? [] : [`${id}=${typed}`]
    }),
    ...given.all('option'),
  ].map(text => optionGiven(of, options, text, catalogue))
  if (said.length + columns.length === 0) return {}
  return { reading: { ...Object.fromEntries(said), ...(columns.length > 0 ? { columns } : {}) } }
}

/** `Full Name=label,Sum=amount (EUR)`. A header may hold commas and equals signs: what a column is never does. */
function columnUses(text: string): readonly ColumnUse[] {
  const uses: ColumnUse[] = []
  let held = ''
  for (const part of text.split(',')) {
    held = held === '' ? part : `${held},${part}`
    const at = held.lastIndexOf('=')
    if (at < 0) continue
    uses.push(columnUse(held.slice(0, at), held.slice(at + 1)))
    held = ''
  }
  if (held.trim() !== '') throw wrong(held)
  return uses
}

function columnUse(column: string, what: string): ColumnUse {
  const { as = '', unit } = /^(?<as>[^()]+?)\s*(?:\((?<unit>[^()]+)\))?$/.exec(what.trim())?.groups ?? {}
  if (column.trim() === '' || as === '') throw wrong(`${column}=${what}`)
  return { column: column.trim(), as, ...(unit === undefined ? {} : { unit: unit.trim() }) }
}

const wrong = (text: string) =>
  new UsageError(`--map: "${text}" says no column and what it is; write "Column=property", such as "DOB=birth date".`)
