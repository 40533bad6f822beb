import { headLength, mediaTypeOf } from '#engine/media-types/media-type.ts'
import { createGathering, Enough, type Limits } from './gathering.ts'
import { readers } from './list.ts'
import type { FileText, Gathering, InnerFile } from './reader.ts'
import { text } from './readers/text.ts'

/**
 * All text of a file by its kind, which its contents tell, and of the files inside it. Throws nothing: what a reader
 * stumbles over is reported as unread.
 */
export async function readText(file: InnerFile, limits?: Limits): Promise<FileText> {
  const { to, found } = createGathering(readOne, limits)
  await readOne(file, to).catch(error => {
    if (!(error instanceof Enough)) throw error
  })
  return found()
}

async function readOne(file: InnerFile, to: Gathering): Promise<void> {
  if (file.bytes.length === 0) return
  const mediaType = kindOf(file)
  const reader = readers.find(each => each.reads.test(plain(mediaType)))
  if (!reader) return isSignature.test(file.declared) ? undefined : to.unread(file.place, 'unknown')
  const before = to.count()
  try {
    await reader.read({ ...file, mediaType }, to)
    // A text may be empty; of anything else it is not said in silence.
    if (to.count() === before && reader !== text) to.unread(file.place, 'no-text')
  } catch (error) {
    if (error instanceof Enough) throw error
    to.unread(file.place, 'damaged')
  }
}

const plain = (mediaType: string) => mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** It proves who wrote a mail, and says nothing of its own. */
const isSignature = /^application\/((x-)?pkcs7|pgp)-signature/i

/** Of these the contents may be too short or too free to tell, so that what is said of them counts. */
const textTypes = /^(text\/|message\/rfc822|application\/(xhtml\+xml|mbox|json))/i

/** By its contents; of a text, by what is said of it, where that says more. */
function kindOf({ bytes, declared }: InnerFile): string {
  const found = mediaTypeOf(bytes, bytes.length <= headLength)
  const isPlain = /^text\/plain|^application\/xml|^text\/csv/.test(found)
  if (isPlain && textTypes.test(declared)) return declared
  const charset = /^text\//.test(found) ? /;\s*charset=[^;]+/i.exec(declared)?.[0] : undefined
  return charset === undefined ? found : `${plain(found)}${charset}`
}
