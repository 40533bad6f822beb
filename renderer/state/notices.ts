import { errorMessage } from '#shared/errors.ts'
import { type Notice, type NoticeTone, windowStore } from './window-store.ts'

let last = 0

const shown = { note: 5_000, done: 5_000, warning: 12_000 } as const
/** What offers to do something is read and reached first. */
const offered = 10_000

/** Shows a sentence over the window; its id. Errors stay until dismissed; the rest goes away by itself. */
export function notify(tone: NoticeTone, says: string, action?: Notice['action']): number {
  last += 1
  const notice: Notice = { id: last, tone, says, ...(action ? { action } : {}) }
  windowStore.setState(({ notices }) => ({
    notices: [...notices.filter(held => held.says !== says).slice(-3), notice],
  }))
  if (tone !== 'error') setTimeout(() => dismiss(notice.id), Math.max(shown[tone], action ? offered : 0))
  return notice.id
}

export function dismiss(id: number): void {
  windowStore.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

/** Shows what went wrong in the words of the error. What the user cancelled has not gone wrong. */
export function notifyError(error: unknown): void {
  const { code, says } = errorMessage(error)
  notify(code === 'cancelled' ? 'note' : 'error', says)
}
