interface At {
  readonly id: string
  readonly x: number
  readonly y: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const turns: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** How much dearer a step aside is than a step ahead. */
const aside = 2.2

/** The node nearest in that direction, within 45 degrees or so of it; null where there is none. */
export function toward(from: At, nodes: Iterable<At>, direction: Direction): string | null {
  const [dx, dy] = turns[direction]
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { id, x, y } of nodes) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy
    const off = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx)
    if (id === from.id || ahead <= 0 || off > ahead * 1.8) continue
    const cost = ahead + off * aside
    if (cost < least) {
      best = id
      least = cost
    }
  }
  return best
}
