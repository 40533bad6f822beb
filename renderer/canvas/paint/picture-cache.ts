import type { Look } from '../look.ts'
import { radius } from '../measures.ts'
import type { SceneNode } from '../scene.ts'
import { drawDot, drawNodePicture, pictureHalf } from './node-picture.ts'

/** A bitmap, and half its side in board units. */
export interface Picture {
  readonly image: OffscreenCanvas
  readonly half: number
}

/** Node pictures as bitmaps: one per look of a node, since a thousand nodes have a few dozen looks. */
export interface PictureCache {
  readonly picture: (node: SceneNode, look: Look) => Picture
  /** What a node looks like from far: a disc in its colour. */
  readonly dot: (node: SceneNode, look: Look) => Picture
  /** Device pixels per board unit from now on. While a zoom is under way the old bitmaps serve, stretched. */
  readonly scaleTo: (scale: number) => void
  readonly clear: () => void
}

/** After a zoom has rested this long (ms), pictures are drawn anew at its scale. */
const rest = 140
const sharpest = 6
const dotHalf = radius + 2

export function pictureCache(repaint: () => void): PictureCache {
  const held = new Map<string, Picture>()
  let scale = 0
  let wanted = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = () => {
    scale = wanted
    held.clear()
  }
  const scaleTo = (next: number) => {
    const bounded = Math.min(next, sharpest)
    if (bounded === wanted) return
    wanted = bounded
    clearTimeout(timer)
    if (held.size === 0) return settle()
    timer = setTimeout(() => {
      settle()
      repaint()
    }, rest)
  }
  const kept = (key: string, half: number, draw: (pen: OffscreenCanvasRenderingContext2D) => void) => {
    const known = held.get(key)
    if (known) return known
    const made = { image: bitmap(half, scale, draw), half }
    held.set(key, made)
    return made
  }
  return {
    picture: (node, look) =>
      kept(`${node.icon}|${node.hue}|${node.badges.join()}|${node.locked}`, pictureHalf, pen =>
        drawNodePicture(pen, node, look, scale),
      ),
    dot: ({ hue }, look) => kept(hue, dotHalf, pen => drawDot(pen, look.hues[hue])),
    scaleTo,
    clear: () => held.clear(),
  }
}

function bitmap(half: number, scale: number, draw: (pen: OffscreenCanvasRenderingContext2D) => void): OffscreenCanvas {
  const side = Math.max(1, Math.ceil(half * 2 * scale))
  const canvas = new OffscreenCanvas(side, side)
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.translate(side / 2, side / 2)
  pen.scale(scale, scale)
  draw(pen)
  return canvas
}
