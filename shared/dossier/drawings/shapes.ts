import type { Point, Shape } from '../document.ts'
import { readable } from '../readable.ts'
import { ink } from './colors.ts'

interface Lettering {
  readonly size?: number
  readonly anchor?: 'middle' | 'end'
  readonly color?: string
  readonly strong?: true
}

export type Lettered = Extract<Shape, { shape: 'text' }>

/** One line of text; what a record holds becomes readable, and is cut at `most` characters. */
export function lettering(
  at: Point,
  text: string,
  { size = 9, color = ink, ...more }: Lettering = {},
  most = 60,
): Lettered {
  const shown = [...readable(text).replaceAll('\n', ' ')]
  const cut = shown.length > most ? `${shown.slice(0, most - 1).join('')}…` : shown.join('')
  return { shape: 'text', at: rounded(at), text: cut, size, color, ...more }
}

/** To the hundredth of a point, so that the same drawing is the same text everywhere. */
export const rounded = ([x, y]: Point): Point => [round(x), round(y)]

export const round = (number: number): number => Math.round(number * 100) / 100

/** About how wide a text of this size is: enough to put paper behind it. East Asian letters are as wide as high. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/u.test(letter) ? 1 : 0.55
  return ems * size
}
