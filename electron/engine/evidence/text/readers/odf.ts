import { within } from '#shared/captures/places.ts'
import { walkXml } from '../markup.ts'
import { xmlText } from '../office.ts'
import type { TextReader } from '../reader.ts'
import { createXmlWords, type SortedWords, type Sorts } from '../sorted-words.ts'
import { zipMembers } from '../zip-members.ts'
import { readMembers } from './zip.ts'

const places: Readonly<Record<string, string>> = {
  'content.xml': '',
  'styles.xml': 'header and footer',
  'meta.xml': 'properties',
}

/** A text, table or presentation of OpenDocument (ISO/IEC 26300). */
export const odf: TextReader = {
  id: 'odf',
  reads: /^application\/vnd\.oasis\.opendocument\./,
  read: async ({ bytes, place }, to) => {
    const members = await zipMembers(bytes, to)
    const manifest = await members.find(({ path }) => path === 'META-INF/manifest.xml')?.read()
    if (manifest instanceof Uint8Array && /<(manifest:)?encryption-data\b/.test(xmlText(manifest))) {
      return to.unread(place, 'locked')
    }
    for (const { path, read } of members) {
      const inside = places[path.replace(/^Object \d+\//, '')]
      if (inside === undefined) continue
      const part = await read()
      if (typeof part === 'string') to.unread(within(place, inside), part)
      else odfWords(xmlText(part), inside === 'properties' ? {} : sorts).tell(to, within(place, inside))
    }
    const files = members.filter(({ path }) => isFile.test(path))
    if (files.length > 0) await readMembers(files, place, to)
  },
}

/** What was put into a document whole, and its macros. Everything else beside the texts is its looks. */
const isFile = /^(Object \d+|(Basic|Scripts)\/.+)$/

const lineEnds =
  /^(p|h|line-break|table-row|title|desc|subject|description|keyword|creator|date|initial-creator|user-defined)$/

/** What is not part of the text as it stands, and the letters of figures' looks. */
const sorts: Sorts = {
  'automatic-styles': null,
  styles: null,
  'tracked-changes': 'deleted text',
  'change-info': 'who changed it',
  annotation: 'comments',
  note: 'notes',
  notes: 'notes',
  // How a word is read aloud, beside it.
  'ruby-text': 'readings',
  title: 'in its tags',
  desc: 'in its tags',
}

/** Ranges and formulas of a table that have a name. */
const named = /^(named-range|named-expression|database-range)$/

const namedIn = (attributes: Readonly<Record<string, string>>) =>
  ['table:name', 'table:cell-range-address', 'table:expression', 'table:target-range-address']
    .flatMap(attribute => (attributes[attribute] ? [`${attributes[attribute]}\n`] : []))
    .join('')

function odfWords(xml: string, apart: Sorts): SortedWords {
  const { words, sort, add } = createXmlWords(apart)
  const links = new Set<string>()
  walkXml(xml, {
    open: (name, attributes) => {
      sort.open(name)
      if (name === 'table') add(`${attributes['table:name'] ?? ''}\n`)
      if (name === 'text-box') add('\n')
      if (named.test(name)) words.add('names', namedIn(attributes))
      if (name === 'tab' || name === 'table-cell' || name === 'covered-table-cell') add('\t')
      if (name === 's') add(' ')
      const link = attributes['xlink:href'] ?? ''
      if (name === 'a' && link !== '') links.add(link)
      const formula = attributes['table:formula'] ?? ''
      if (formula !== '') links.add(formula)
    },
    text: add,
    close: name => {
      if (lineEnds.test(name)) add('\n')
      if (name === 'note-citation') add('\t')
      sort.close(name)
    },
  })
  if (links.size > 0) words.add('in its tags', [...links].join('\n'))
  return words
}
