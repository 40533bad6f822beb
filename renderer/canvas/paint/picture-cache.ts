import type { Look } from '../look.ts'
import type { SceneNode } from '../scene.ts'
import { drawNodePicture, pictureHalf } from './node-picture.ts'

/** Node pictures as bitmaps: one per look of a node, since a thousand nodes have a few dozen looks. */
export interface PictureCache {
  readonly picture: (node: SceneNode, look: Look) => OffscreenCanvas
  /** Device pixels per board unit from now on. While a zoom is under way the old bitmaps serve, stretched. */
  readonly scaleTo: (scale: number) => void
  readonly clear: () => void
}

/** After a zoom has rested this long (ms), pictures are drawn anew at its scale. */
const rest = 140
const sharpest = 6

export function pictureCache(repaint: () => void): PictureCache {
  const held = new Map<string, OffscreenCanvas>()
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
  const picture = (node: SceneNode, look: Look) => {
    const key = `${node.icon}|${node.group}|${node.badges.join()}|${node.locked}`
    const known = held.get(key)
    if (known) return known
    const made = bitmap(node, look, scale)
    held.set(key, made)
    return made
  }
  return { picture, scaleTo, clear: () => held.clear() }
}

function bitmap(node: SceneNode, look: Look, scale: number): OffscreenCanvas {
  const side = Math.max(1, Math.ceil(pictureHalf * 2 * scale))
  const canvas = new OffscreenCanvas(side, side)
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.translate(side / 2, side / 2)
  pen.scale(scale, scale)
  drawNodePicture(pen, node, look, scale)
  return canvas
}
