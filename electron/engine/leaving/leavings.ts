import { RedThreadError } from '#shared/errors.ts'
import { type Leaving, type LeavingOrder, type NoteKeeping, startLeaving } from './leave.ts'

/** What is being written outside one open case. */
export interface Leavings {
  /** As startLeaving. Throws no-case-open once the case is closed. */
  readonly start: (order: LeavingOrder) => Promise<Leaving>
  /** Forgets the key; resolves once everything that was begun has ended. */
  readonly close: () => Promise<void>
}

export function createLeavings(keeping: NoteKeeping): Leavings {
  const running = new Set<Promise<void>>()
  let closed = false
  // A note under a key of zeros could be read by anybody.
  const needOpen = () => {
    if (closed) throw new RedThreadError('no-case-open')
  }
  return {
    start: async order => {
      needOpen()
      const leaving = await startLeaving(order, keeping)
      const { promise, resolve } = Promise.withResolvers<void>()
      running.add(promise)
      return {
        ...leaving,
        whole: async whole => {
          needOpen()
          await leaving.whole(whole)
        },
        end: async () => {
          await leaving.end()
          running.delete(promise)
          resolve()
        },
      }
    },
    close: async () => {
      closed = true
      keeping.key.fill(0)
      await Promise.all(running)
    },
  }
}
