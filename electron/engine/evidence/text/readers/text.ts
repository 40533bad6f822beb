import { charsetOf, textsOf } from '../decode.ts'
import type { TextReader } from '../reader.ts'
import { withoutJsonEscapes, withoutXmlEscapes } from '../unescaped.ts'

/** Text as it is written: tables, code and logs among it. Escapes are read, for words are sought as they are spoken. */
export const text: TextReader = {
  id: 'text',
  reads: /^text\/|^application\/([\w.+-]+\+)?(json|xml|javascript|x-ndjson|yaml|x-subrip)$|^image\/svg\+xml$/,
  read: ({ bytes, mediaType, place }, to) => {
    const isXml = /[/+]xml\b/.test(mediaType)
    for (const written of textsOf(bytes, charsetOf(mediaType), isXml ? 'xml' : 'plain')) {
      to.text(
        place,
        isXml ? withoutXmlEscapes(written) : /json/.test(mediaType) ? withoutJsonEscapes(written) : written,
      )
    }
  },
}
