import { RedThreadError } from '#shared/errors.ts'
import { type NoteKeeping, type OutgoingOrder, type OutgoingWrite, startOutgoing } from './outgoing-write.ts'

/** What is being written outside one open case. */
export interface OutgoingWrites {
  /** As startOutgoing. Throws no-case-open once the case is closed. */
  readonly start: (order: OutgoingOrder) => Promise<OutgoingWrite>
  /** Begins nothing more; resolves once everything that was begun has ended and the key is forgotten. */
  readonly close: () => Promise<void>
}

export function createOutgoingWrites(keeping: NoteKeeping): OutgoingWrites {
  const running = new Set<Promise<void>>()
  let closed = false
  // The key goes with the case, and a note under a key of zeros could be read by anybody.
  const needOpen = () => {
    if (closed) throw new RedThreadError('no-case-open')
  }
  return {
    start: async order => {
      needOpen()
      const { promise, resolve } = Promise.withResolvers<void>()
      running.add(promise)
      const ended = () => {
        running.delete(promise)
        resolve()
      }
      const out = await startOutgoing(order, keeping).catch((error: unknown) => {
        ended()
        throw error
      })
      return {
        ...out,
        whole: async whole => {
          needOpen()
          await out.whole(whole)
        },
        end: () => out.end().finally(ended),
      }
    },
    close: async () => {
      closed = true
      await Promise.all(running)
      // Only now: what was begun in time may still write its note.
      keeping.key.fill(0)
    },
  }
}
