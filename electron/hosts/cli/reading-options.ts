import { encodingNamed, encodings } from '#shared/characters/encodings.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { ColumnUse, ImportReading } from '#shared/model/import-reading.ts'
import type { Given, Options } from './command.ts'
import { decimalGiven, decimalOption } from './decimal-option.ts'
import { entityTypeNamed, linkTypeNamed } from './type-named.ts'
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
  decimal: decimalOption('Where figures can be read both ways and their column does not tell: 1.500'),
}

/** Nothing where none of the options is given: then the file is read as it was before, if it was. */
export function readingGiven(given: Given, catalogue: Catalogue): { readonly reading?: ImportReading } {
  const [type, link] = [given.one('type'), given.one('link-type')]
  const columns = given.all('map').flatMap(columnUses)
  const reading: ImportReading = {
    ...decimalGiven(given),
    ...encodingGiven(given),
    ...(type === undefined ? {} : { type: entityTypeNamed(catalogue, type).id }),
    ...(link === undefined ? {} : { linkType: linkTypeNamed(catalogue, link).id }),
    ...(columns.length > 0 ? { columns } : {}),
  }
  return Object.keys(reading).length > 0 ? { reading } : {}
}

/** Throws UsageError for a name that nobody knows. */
function encodingGiven(given: Given): { readonly encoding?: string } {
  const name = given.one('encoding')
  if (name === undefined) return {}
  const encoding = encodingNamed(name)
  if (encoding !== undefined) return { encoding }
  throw new UsageError(`--encoding: "${name}" is not one of ${encodings.map(({ title }) => title).join(' · ')}.`)
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
