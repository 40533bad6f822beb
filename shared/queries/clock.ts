/** Corrections of a clock that keeps itself right are smaller, in milliseconds. */
const corrected = 1_000

/** Whether an entry is dated before the one it follows: the clock was set back between them, or is another's. */
export function isDatedBack(before: string, at: string): boolean {
  return Date.parse(before) - Date.parse(at) > corrected
}
