import type { UnreadWhy } from '#shared/words/unread.ts'
import type { FileText, Gathering, InnerFile, TextPart, UnreadPart } from './reader.ts'

/** What one exhibit may cost. A hostile file meets these before it meets the memory of the computer. */
export interface Limits {
  /** UTF-16 units of text. */
  readonly text: number
  readonly depth: number
  /** Files inside it, at any depth. */
  readonly files: number
  /** Bytes unpacked in all. */
  readonly unpacked: number
  /** Milliseconds. */
  readonly time: number
}

export const limits: Limits = {
  text: 32 * 2 ** 20,
  depth: 8,
  files: 50_000,
  unpacked: 2 ** 30,
  time: 90_000,
}

/** How a reader is left once no more is wanted of it. */
export class Enough extends Error {}

/** A message that is a text by its letters only (RFC 9580, 6.2). */
const encrypted = /^-----BEGIN PGP MESSAGE-----/m

/** As many are reported one by one: a mail with ten thousand pictures is one sentence. */
const mostUnread = 200

/** Gathers what readers find, up to the limits; `readInner` reads a file inside by its own kind. */
export function createGathering(
  readInner: (file: InnerFile, to: Gathering) => Promise<void>,
  { text, depth, files, unpacked, time }: Limits = limits,
) {
  const parts: TextPart[] = []
  const unread: UnreadPart[] = []
  const left = { text, depth, files, unpacked }
  const until = Date.now() + time
  const report = (place: string, why: UnreadWhy) => void (unread.length < mostUnread && unread.push({ place, why }))
  const stop = (place: string, why: UnreadWhy): never => {
    unread.push({ place, why })
    throw new Enough()
  }
  const to: Gathering = {
    text: (place, found) => {
      const kept = found.trim() === '' ? '' : found.slice(0, left.text)
      if (kept !== '') parts.push({ place, text: kept.toWellFormed() })
      if (encrypted.test(kept)) report(place, 'locked')
      left.text -= kept.length
      if (kept.length < found.trimEnd().length) stop(place, 'cut')
      if (Date.now() > until) stop(place, 'too-long')
    },
    unread: report,
    inner: async file => {
      if (left.depth === 0) return report(file.place, 'too-deep')
      if (left.files-- <= 0) stop(file.place, 'too-large')
      if (Date.now() > until) stop(file.place, 'too-long')
      left.depth -= 1
      await readInner(file, to).finally(() => {
        left.depth += 1
      })
    },
    unpacks: bytes => {
      left.unpacked -= bytes
      return left.unpacked >= 0
    },
    count: () => parts.length + unread.length,
  }
  return { to, found: (): FileText => ({ parts, unread }) }
}
