import { within } from '#shared/captures/places.ts'
import { textsOf } from './decode.ts'
import { walkXml } from './markup.ts'
import { officeWords } from './office-words.ts'
import type { Gathering, TextReader } from './reader.ts'
import { readMembers } from './readers/zip.ts'
import { zipMembers } from './zip-members.ts'

/** Where the links of a part lead out of the document. */
function linksIn(xml: string): string {
  const links: string[] = []
  walkXml(xml, {
    open: (_, { TargetMode, Target = '' }) => void (TargetMode === 'External' && links.push(Target)),
  })
  return links.join('\n')
}

const properties = /^docProps\/(core|app|custom)\.xml$/
/** How a document looks, and what is read in a way of its own. */
const looks =
  /(^|\/)(styles\w*|settings|webSettings|fontTable|numbering|presProps|viewProps|tableStyles|calcChain|sharedStrings|workbook|presentation|\[Content_Types\])\.xml$|(^|\/)(theme|worksheets|chartsheets|macrosheets|dialogsheets)\//
/** Of the pictures and fonts of a document nothing is said: they are its looks. Whatever else lies in it is a file. */
const noFile = /\.(xml|rels|vml|png|jpe?g|gif|emf|wmf|tiff?|svg|odttf|fntdata)$|printerSettings|^mimetype$/i

/** Reads the parts that `placeOf` has a place for, all others that may hold words, and the files put into the document. */
export async function readOffice(
  { bytes, place }: Parameters<TextReader['read']>[0],
  to: Gathering,
  placeOf: (path: string) => string | undefined,
): Promise<void> {
  const members = await zipMembers(bytes, to)
  let count = 0
  for (const { path, read } of members) {
    const inside = path.endsWith('.rels') ? 'links' : properties.test(path) ? 'properties' : placeOf(path)
    const isOther = inside === undefined && path.endsWith('.xml') && !looks.test(path)
    if (inside === undefined && !isOther) continue
    const at = within(place, inside ?? 'other parts')
    const part = await read()
    if (typeof part === 'string') to.unread(at, part)
    else if (inside === 'links') to.text(at, linksIn(xmlText(part)))
    else officeWords(xmlText(part)).tell(to, at)
    if (inside !== 'links' && inside !== 'properties') count += 1
  }
  if (count === 0) to.unread(place, 'damaged')
  const files = members.filter(({ path }) => !noFile.test(path))
  if (files.length > 0) await readMembers(files, place, to)
}

/** The XML of a part of such a document. */
export const xmlText = (part: Uint8Array): string => textsOf(part, undefined, 'xml')[0] ?? ''
