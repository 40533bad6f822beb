import type { AppEvent } from '#shared/contract.ts'

/** What a window takes as one message: a browser driven over a pipe is closed by one of 100 MiB. */
const mostOps = 20_000
const longestMessage = 16_000_000

/** An event as JSON, of bounded size: of a commit too large for one message only that there is one is said. */
export function eventText(event: AppEvent): string {
  if (event.event !== 'commit') return JSON.stringify(event)
  const text = event.commit.ops.length > mostOps ? undefined : JSON.stringify(event)
  if (text !== undefined && text.length <= longestMessage) return text
  return JSON.stringify({ event: 'large-commit', status: event.status } satisfies AppEvent)
}
