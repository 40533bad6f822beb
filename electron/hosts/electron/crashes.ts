export const mostCrashes = 3
const minute = 60_000

/** Says of each crash, told by its time in ms, whether the page is worth loading again: not after too many in a minute. */
export function crashLimit(): (at: number) => boolean {
  let recent: readonly number[] = []
  return at => {
    recent = [...recent.filter(each => at - each < minute), at]
    return recent.length < mostCrashes
  }
}
