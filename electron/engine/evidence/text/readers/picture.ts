import type { TextReader } from '../reader.ts'

/** Pictures: what is written in one is not read. */
export const picture: TextReader = {
  id: 'picture',
  reads: /^image\/(?!svg)/,
  read: ({ place }, to) => to.unread(place, 'picture'),
}
