import { readRows, type Shared } from '#engine/formats/xlsx/read/rows.ts'
import { stylesOf } from '#engine/formats/xlsx/read/styles.ts'
import { within } from '#shared/captures/places.ts'
import { walkXml } from '../markup.ts'
import { readOffice, xmlText } from '../office.ts'
import { targetsIn } from '../office-relations.ts'
import type { Gathering, TextReader } from '../reader.ts'
import { aroundCells, namesIn } from '../sheet-words.ts'
import { zipMembers } from '../zip-members.ts'

/** A workbook: its sheets row by row with figures as they are shown, and beside
 * them formulas, names, headers, remarks, drawings and charts. */
export const xlsx: TextReader = {
  id: 'xlsx',
  reads: /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel\.)/,
  read: async (file, to) => {
    await readSheets(file, to)
    await readOffice(file, to, path => beside.find(([pattern]) => pattern.test(path))?.[1])
  },
}

const beside: readonly (readonly [path: RegExp, place: string])[] = [
  [/^xl\/(comments\d*|threadedComments\/.*|persons\/.*)\.xml$/, 'comments'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'drawing'],
  [/^xl\/charts\/chart\d+\.xml$/, 'chart'],
]
const isSheet = /^xl\/(worksheets|chartsheets|macrosheets|dialogsheets)\/[^/]+\.xml$/i

async function readSheets({ bytes, name, place }: Parameters<TextReader['read']>[0], to: Gathering): Promise<void> {
  const members = new Map((await zipMembers(bytes, to)).map(member => [member.path, member]))
  const part = async (path: string) => {
    const found = await members.get(path)?.read()
    if (typeof found === 'string') to.unread(within(place, path), found)
    return found instanceof Uint8Array ? { name, bytes: found } : undefined
  }
  const xmlOf = async (path: string) => {
    const found = await part(path)
    return found ? xmlText(found.bytes) : ''
  }
  const shared: Shared = {
    strings: stringsIn(await xmlOf('xl/sharedStrings.xml')),
    styles: stylesOf(await part('xl/styles.xml'), await part('xl/workbook.xml')),
  }
  const workbook = await xmlOf('xl/workbook.xml')
  const titles = titlesIn(workbook, targetsIn(await xmlOf('xl/_rels/workbook.xml.rels'), 'xl'))
  to.text(within(place, 'names'), namesIn(workbook).join('\n'))
  for (const path of members.keys()) {
    const sheet = isSheet.test(path) || titles.has(path) ? await part(path) : undefined
    if (!sheet) continue
    const at = within(place, `sheet “${titles.get(path) ?? path}”`)
    readSheet(sheet, shared, at, to)
    aroundCells(xmlText(sheet.bytes)).tell(to, at)
  }
}

/** What was read of a sheet before it proved damaged is kept. */
function readSheet(file: Parameters<typeof readRows>[0], shared: Shared, place: string, to: Gathering): void {
  const lines: string[] = []
  let whole = true
  try {
    readRows(file, shared, ({ cells }) => {
      lines.push(cells.join('\t'))
      return true
    })
  } catch {
    whole = false
  }
  to.text(place, lines.join('\n'))
  if (!whole) to.unread(place, 'damaged')
}

/** Shared strings, one text each, without how it is read aloud. */
function stringsIn(xml: string): string[] {
  const strings: string[] = []
  let [held, isText, aloud] = ['', false, false]
  walkXml(xml, {
    open: name => {
      aloud ||= name === 'rPh'
      isText = name === 't' && !aloud
    },
    text: text => {
      if (isText) held += text
    },
    close: name => {
      if (name === 'rPh') aloud = false
      isText = false
      if (name !== 'si') return
      strings.push(held)
      held = ''
    },
  })
  return strings
}

/** What each sheet is called, by its part. */
function titlesIn(workbook: string, targets: ReadonlyMap<string, string>): Map<string, string> {
  const titles = new Map<string, string>()
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet') titles.set(targets.get(attributes['r:id'] ?? '') ?? '', attributes['name'] ?? '')
    },
  })
  return titles
}
