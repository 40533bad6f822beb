/** Takes a mail apart away from the window's thread: one with large attachments would hold it up. */
import { type Mail, readMail } from './read-mail.ts'

export type MailMessage = Mail | 'unreadable'

const tell = (message: MailMessage) => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  readMail(data).then(tell, () => tell('unreadable'))
}
