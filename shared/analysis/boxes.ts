/** Axis-aligned box, in board units. */
export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface Boxes {
  readonly add: (box: Box) => void
  /** Takes one box of these bounds out again; nothing where there is none. */
  readonly remove: (box: Box) => void
  /** Whether nothing added so far touches it. */
  readonly free: (box: Box) => boolean
}

export const meets = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2

const isSame = (a: Box, b: Box) => a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2

/** A set of boxes on a grid, so that asking is near constant time. `cell` is about the size of a usual box. */
export function boxes(cell: number): Boxes {
  const cells = new Map<number, Box[]>()
  const each = (box: Box, visit: (key: number) => boolean): boolean => {
    for (let x = Math.floor(box.x1 / cell); x <= Math.floor(box.x2 / cell); x++) {
      for (let y = Math.floor(box.y1 / cell); y <= Math.floor(box.y2 / cell); y++) {
        if (!visit(x * 73_856_093 + y)) return false
      }
    }
    return true
  }
  return {
    add: box => {
      each(box, key => {
        const held = cells.get(key)
        if (held) held.push(box)
        else cells.set(key, [box])
        return true
      })
    },
    remove: box => {
      each(box, key => {
        const held = cells.get(key)
        const at = held?.findLastIndex(other => isSame(other, box)) ?? -1
        if (at >= 0) held?.splice(at, 1)
        return true
      })
    },
    free: box => each(box, key => !cells.get(key)?.some(held => meets(held, box))),
  }
}
