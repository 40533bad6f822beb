import type { TextReader } from '../reader.ts'

/** Sound and film: what is said in them is not read. */
export const sound: TextReader = {
  id: 'sound',
  reads: /^(audio|video)\//,
  read: ({ place }, to) => to.unread(place, 'sound'),
}
