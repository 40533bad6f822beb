/** A stretch of the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Size = Pick<Box, 'width' | 'height'>
export type Spot = Pick<Box, 'left' | 'top'>

const edge = 12
/** Above the status bar. */
const foot = 36
const gap = 4
const step = 8

/**
 * Where a box of a size lies in the window and covers none of the others: as low as it can, in the middle if it can.
 * Undefined where there is no such place.
 */
export function freePlace(size: Size, view: Size, others: readonly Box[]): Spot | undefined {
  const most = view.width - size.width - edge
  const lefts = [(view.width - size.width) / 2, edge, most].filter(left => left >= 0 && left + size.width <= view.width)
  for (let top = view.height - size.height - foot; top >= edge; top -= step) {
    const left = lefts.find(each => isFree({ left: each, top, ...size }, others))
    if (left !== undefined) return { left: Math.round(left), top }
  }
  return undefined
}

export const isFree = (box: Box, others: readonly Box[]): boolean => others.every(other => !areNear(box, other))

const areNear = (a: Box, b: Box) =>
  a.left < b.left + b.width + gap &&
  b.left < a.left + a.width + gap &&
  a.top < b.top + b.height + gap &&
  b.top < a.top + a.height + gap
