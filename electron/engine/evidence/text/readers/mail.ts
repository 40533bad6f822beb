import PostalMime, { type Attachment, decodeWords } from 'postal-mime'
import { readHead } from '#shared/captures/head.ts'
import { attachmentPlace, within } from '#shared/captures/places.ts'
import { textsOf } from '../decode.ts'
import { pageText } from '../markup.ts'
import type { Gathering, InnerFile, TextReader } from '../reader.ts'

/** An e-mail as it is read: its headers, its text, its HTML without tags, and every file in it by its own kind. */
export const mail: TextReader = {
  id: 'mail',
  reads: /^message\/(rfc822|global)$/,
  read: (file, to) => readMail(file, to),
}

export async function readMail({ bytes, place }: Pick<InnerFile, 'bytes' | 'place'>, to: Gathering): Promise<void> {
  const read = await PostalMime.parse(bytes, { maxNestingDepth: 64, forceRfc822Attachments: true }).catch(
    () => undefined,
  )
  if (!read) {
    for (const written of textsOf(bytes)) to.text(place, written)
    return to.unread(place, 'damaged')
  }
  const { words, readings, unseen } = pageText(read.html ?? '')
  to.text(place, read.text ?? '')
  to.text(within(place, 'headers'), [headerLines(bytes), names(read.attachments)].join('\n'))
  to.text(within(place, 'its HTML'), words)
  to.text(within(place, 'readings in its HTML'), readings)
  to.text(within(place, 'in the tags of its HTML'), unseen)
  for (const [index, each] of read.attachments.entries()) await to.inner(attachmentOf(each, index, place))
}

/** With bare letters of any encoding and encoded words as they are meant. A longer header is a bomb. */
const headerLines = (bytes: Uint8Array) =>
  readHead(bytes, 0)
    .headers.map(([name, value]) => `${name}: ${decodeWords(value.slice(0, 8_000))}`)
    .join('\n')

const names = (attachments: readonly Attachment[]) => attachments.map(({ filename }) => filename ?? '').join('\n')

function attachmentOf({ filename, mimeType, content }: Attachment, index: number, place: string): InnerFile {
  const name = filename ?? ''
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { bytes, name, place: within(place, attachmentPlace(name, index + 1)), declared: mimeType }
}
