import { within } from '#shared/captures/places.ts'
import type { TextReader } from '../reader.ts'
import { unpacked } from '../unpack.ts'

/** A single packed file, such as a log or a tar. */
export const gzip: TextReader = {
  id: 'gzip',
  reads: /^application\/(gzip|zstd)$/,
  read: async ({ bytes, name, place, mediaType }, to) => {
    const coding = mediaType.includes('zstd') ? 'zstd' : 'gzip'
    const { bytes: inside, whole } = unpacked(bytes, coding)
    if (!to.unpacks(inside.length)) return to.unread(place, 'too-large')
    await to.inner({
      bytes: inside,
      name: name.replace(/\.(gz|zst)$/i, ''),
      place: within(place, 'unpacked'),
      declared: '',
    })
    if (!whole) to.unread(place, 'damaged')
  },
}
