import { decodeWords } from 'postal-mime'
import { decodePart } from '#shared/captures/decode-part.ts'
import { readHead } from '#shared/captures/head.ts'
import { mimeParts } from '#shared/captures/mime-parts.ts'
import { within } from '#shared/captures/places.ts'
import type { TextReader } from '../reader.ts'

/** A page kept with all it is made of: each part by its own kind, with its address. */
export const mhtml: TextReader = {
  id: 'mhtml',
  reads: /^multipart\/related$/,
  read: async ({ bytes, place }, to) => {
    const { headers } = readHead(bytes, 0)
    to.text(place, headers.map(([name, value]) => `${name}: ${decodeWords(value)}`).join('\n'))
    const { parts, cut } = mimeParts(bytes)
    for (const [index, { type, charset, location, name, encoding, start, end }] of parts.entries()) {
      const at = within(place, `part ${index + 1}`)
      to.text(at, [location, name].filter(Boolean).join('\n'))
      const declared = charset ? `${type}; charset=${charset}` : type
      const inside = decodePart(bytes.subarray(start, end), encoding.trim())
      if (to.unpacks(inside.length)) await to.inner({ bytes: inside, name: name ?? '', place: at, declared })
      else to.unread(at, 'too-large')
    }
    if (cut) to.unread(place, 'too-deep')
  },
}
