import { mboxMessages } from '#shared/captures/mbox.ts'
import { within } from '#shared/captures/places.ts'
import type { TextReader } from '../reader.ts'
import { readMail } from './mail.ts'

/** A mailbox, message by message. */
export const mbox: TextReader = {
  id: 'mbox',
  reads: /^application\/mbox$/,
  read: async ({ bytes, place }, to) => {
    let count = 0
    for (const { start, end } of mboxMessages(bytes)) {
      count += 1
      await readMail({ bytes: bytes.subarray(start, end), place: within(place, `message ${count}`) }, to)
    }
    if (count === 0) to.unread(place, 'damaged')
  },
}
