/** What of a wheel event says which device it came from. */
export type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'> & { readonly wheelDeltaY?: number }

/** ms: turns closer than this are of one movement, and of the device that began it. */
const together = 200
/** A wheel counts 120 for each notch; fingers come in finer steps and begin with small ones. */
const notch = 120
const leastOfNotch = 50

/** Tells whether a turn is of a wheel with notches; all of one movement are as its first was. */
export function wheelZooms(): (turn: Turn, at: number) => boolean {
  let last = { at: -Infinity, notched: false }
  return (turn, at) => {
    const notched = at - last.at < together ? last.notched : isNotched(turn)
    last = { at, notched }
    return notched
  }
}

function isNotched({ deltaX, deltaY, deltaMode, wheelDeltaY }: Turn): boolean {
  if (deltaMode !== 0) return true
  if (deltaX !== 0 || Math.abs(deltaY) < leastOfNotch) return false
  return wheelDeltaY === undefined || wheelDeltaY % notch === 0
}
