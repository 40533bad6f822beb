import { fold } from '#shared/model/fold.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Job } from '../jobs.ts'
import { exhibitsHere } from './evidence.ts'
import type { Session } from './session.ts'

export interface Passage {
  readonly exhibit: string
  readonly excerpt: string
}

const around = 60
/** Text beyond this is not searched: a hit there would not be found by looking either. */
const longest = 32 * 2 ** 20

const isText = ({ mediaType }: Exhibit) =>
  /^(text\/|message\/rfc822|application\/mbox|multipart\/related)/.test(mediaType) || /(json|xml|csv)$/.test(mediaType)

/** Looks for the words in every exhibit that is text, and gives the first passage of each. */
export async function searchEvidence(session: Session, query: string, job: Job): Promise<Passage[]> {
  const wanted = fold(query)
  const exhibits = exhibitsHere(session).filter(isText)
  const found: Passage[] = []
  for (const [index, exhibit] of exhibits.entries()) {
    job.signal.throwIfAborted()
    job.progress(index, exhibits.length)
    const excerpt = passage(await textOf(session, exhibit), wanted)
    if (excerpt !== undefined) found.push({ exhibit: exhibit.id, excerpt })
  }
  return found
}

async function textOf(session: Session, exhibit: Exhibit): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  const end = Math.min(exhibit.size, longest)
  for await (const bytes of session.vault.read(exhibit.sha256, { start: 0, end })) {
    text += decoder.decode(bytes, { stream: true })
  }
  return text
}

/** The words with what stands around them. Folding may move places a little, so the excerpt is cut generously. */
function passage(text: string, wanted: string): string | undefined {
  const at = fold(text).indexOf(wanted)
  if (at < 0) return undefined
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + wanted.length + around)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}
