import { within } from '#shared/captures/places.ts'
import { walkXml } from '../markup.ts'
import { xmlText } from '../office.ts'
import type { TextReader } from '../reader.ts'
import { zipMembers } from '../zip-members.ts'

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
      else to.text(within(place, inside), odfText(xmlText(part)))
    }
  },
}

const lineEnds = /^(p|h|line-break|table-row|title|subject|description|keyword|creator|initial-creator|user-defined)$/

function odfText(xml: string): string {
  const words: string[] = []
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'table') words.push(attributes['table:name'] ?? '', '\n')
      if (name === 'tab' || name === 'table-cell') words.push('\t')
      if (name === 's') words.push(' ')
      if (name === 'a') words.push(attributes['xlink:href'] ?? '', ' ')
    },
    text: text => void words.push(text),
    close: name => void (lineEnds.test(name) && words.push('\n')),
  })
  return words.join('')
}
