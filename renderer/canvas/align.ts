import type { BoardPoint } from './free-place.ts'

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down'

/** The menu's words, in its order. */
export const alignments: Readonly<Record<Alignment, { readonly title: string; readonly icon: string }>> = {
  left: { title: 'Align left', icon: 'align-start-vertical' },
  centre: { title: 'Align centres in a column', icon: 'align-center-vertical' },
  right: { title: 'Align right', icon: 'align-end-vertical' },
  top: { title: 'Align top', icon: 'align-start-horizontal' },
  middle: { title: 'Align middles in a row', icon: 'align-center-horizontal' },
  bottom: { title: 'Align bottom', icon: 'align-end-horizontal' },
  across: { title: 'Spread evenly across', icon: 'align-horizontal-distribute-center' },
  down: { title: 'Spread evenly down', icon: 'align-vertical-distribute-center' },
}

/** Places in line or evenly spread, by the middles of the discs. The outermost two stay when spreading. */
export function align(places: Readonly<Record<string, BoardPoint>>, how: Alignment): Record<string, BoardPoint> {
  const axis = how === 'left' || how === 'centre' || how === 'right' || how === 'across' ? 0 : 1
  const at = Object.values(places).map(place => place[axis])
  if (at.length < 2) return { ...places }
  if (how === 'across' || how === 'down') return spread(places, axis)
  const [least, most] = [Math.min(...at), Math.max(...at)]
  const line = how === 'left' || how === 'top' ? least : how === 'right' || how === 'bottom' ? most : mean(at)
  return Object.fromEntries(Object.entries(places).map(([id, place]) => [id, moved(place, axis, line)]))
}

function spread(places: Readonly<Record<string, BoardPoint>>, axis: 0 | 1): Record<string, BoardPoint> {
  const sorted = Object.entries(places).sort(([a, p], [b, q]) => p[axis] - q[axis] || (a < b ? -1 : 1))
  const first = sorted[0]?.[1][axis] ?? 0
  const step = ((sorted.at(-1)?.[1][axis] ?? 0) - first) / (sorted.length - 1)
  return Object.fromEntries(sorted.map(([id, place], index) => [id, moved(place, axis, first + step * index)]))
}

const moved = ([x, y]: BoardPoint, axis: 0 | 1, to: number): BoardPoint => {
  const rounded = Math.round(to * 10) / 10
  return axis === 0 ? [rounded, y] : [x, rounded]
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
