import { readPartialDate } from './partial-date.ts'
import type { DateValue } from './value.ts'

/** `Mon, 2 Mar 2026 09:00:00 +0100 (CET)` or any date of ours, as precise as it is; undefined where it is neither. */
export function writtenDate(text: string | undefined): DateValue | undefined {
  const bare = (text ?? '').replace(/^\s*[a-z]{3},\s*/i, '').replace(/\s*\([^()]*\)\s*$/, '')
  const read = readPartialDate(bare, true)
  return 'unreadable' in read ? undefined : { kind: 'date', ...read }
}

/** `2026-03-02T09:00:00+01:00`, in the zone it was written in; undefined unless the text gives a time of day and a zone. */
export function exactMoment(text: string | undefined): string | undefined {
  const { date = '', zone } = writtenDate(text) ?? {}
  return zone === undefined ? undefined : `${date.length === 16 ? `${date}:00` : date}${zone}`
}
