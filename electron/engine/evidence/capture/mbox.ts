import { mboxMessages } from '#shared/captures/mbox.ts'
import type { ReadMetadata } from './beginning.ts'
import { readMail } from './mail.ts'

/** A mailbox with one message speaks of that; one with more has no sender and no date. */
export const readMbox: ReadMetadata = ({ head, whole }) => {
  const [only, second] = whole ? mboxMessages(head) : []
  return only && !second ? readMail({ head: head.subarray(only.start, only.end), whole }) : {}
}
