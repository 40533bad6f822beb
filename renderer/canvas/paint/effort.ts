/**
 * Work that stops between its steps, and says how long each took, in microseconds without a graphics card: much of what
 * a pen draws is worked out by the browser later, so a clock beside it would tell too little. Measured on two cores.
 */
export type Effort<T = void> = Generator<number, T, void>

/** Does some work on all items, so many at once, stopping between. */
export function* inParts<T>(
  items: readonly T[],
  atOnce: number,
  each: number,
  work: (part: readonly T[]) => void,
): Effort {
  for (let at = 0; at < items.length; at += atOnce) {
    const part = items.slice(at, at + atOnce)
    work(part)
    yield part.length * each
  }
}
