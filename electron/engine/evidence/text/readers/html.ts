import { within } from '#shared/captures/places.ts'
import { charsetOf, textsOf } from '../decode.ts'
import { pageText } from '../markup.ts'
import type { TextReader } from '../reader.ts'

/** A page: its words, and what stands in its tags. */
export const html: TextReader = {
  id: 'html',
  reads: /^text\/html$|^application\/xhtml\+xml$/,
  read: ({ bytes, mediaType, place }, to) => {
    for (const written of textsOf(bytes, charsetOf(mediaType), 'html')) {
      const { words, readings, unseen } = pageText(written)
      to.text(place, words)
      to.text(within(place, 'readings'), readings)
      to.text(within(place, 'in its tags'), unseen)
    }
  },
}
