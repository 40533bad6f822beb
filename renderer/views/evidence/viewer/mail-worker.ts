/** Takes a mail apart away from the window's thread: one with large attachments would hold it up. */
import { serve } from '#renderer/work/serve.ts'
import { type Mail, readMail } from './read-mail.ts'

serve<ArrayBuffer, Mail>(async (bytes, tell) => tell(await readMail(bytes)))
