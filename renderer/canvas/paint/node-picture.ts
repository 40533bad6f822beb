import type { Badge } from '#shared/queries/badges.ts'
import { badges } from '#shared/queries/badges.ts'
import type { Look } from '../look.ts'
import { badgeRadius, iconSize, radius, ring } from '../measures.ts'
import type { SceneNode } from '../scene.ts'
import { iconPath } from './icon-path.ts'

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Half the side of the picture: the disc, and the badges that reach beyond it. */
export const pictureHalf = radius + badgeRadius + 3

/** A ring is never drawn thinner than this many pixels: from far it would fade away. */
const thinnest = 1.3

const badgeColour: Readonly<Record<Badge, (look: Look) => string>> = {
  conflict: look => look.warning,
  sanctioned: look => look.accent,
  lookAlike: look => look.warning,
  indicator: look => look.accent,
  illustrative: look => look.faint,
}

/** The ringed disc with its icon and badges, around 0, 0. */
export function drawNodePicture(pen: Pen, node: SceneNode, look: Look, scale = 1): void {
  const colour = look.hues[node.hue]
  const width = Math.max(ring, thinnest / scale)
  disc(pen, 0, 0, radius - width / 2, look.surface)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke()
  drawIcon(pen, node.icon, iconSize, colour)
  for (const [index, badge] of node.badges.entries()) {
    const [x, y] = onRing(-0.92 + index * 0.7)
    sign(pen, x, y, badges[badge].sign, badgeColour[badge](look), look)
  }
  if (node.locked) lock(pen, look)
}

/** What a node looks like from far, around 0, 0. */
export const drawDot = (pen: Pen, colour: string): void => disc(pen, 0, 0, radius, colour)

const onRing = (angle: number) => [Math.cos(angle) * radius, Math.sin(angle) * radius] as const

function drawIcon(pen: Pen, icon: string, size: number, colour: string): void {
  const scale = size / 24
  pen.save()
  pen.scale(scale, scale)
  pen.translate(-12, -12)
  pen.strokeStyle = colour
  pen.lineWidth = 1.75
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(iconPath(icon))
  pen.restore()
}

function sign(pen: Pen, x: number, y: number, text: string, colour: string, look: Look): void {
  disc(pen, x, y, badgeRadius + 1.5, look.canvas)
  disc(pen, x, y, badgeRadius - 0.5, colour)
  pen.fillStyle = look.onBadge
  pen.font = look.badgeFont
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.fillText(text, x, y + 4)
}

function lock(pen: Pen, look: Look): void {
  const [x, y] = onRing(2.4)
  disc(pen, x, y, badgeRadius, look.canvas)
  pen.save()
  pen.translate(x, y)
  drawIcon(pen, 'lock', 12, look.muted)
  pen.restore()
}

function disc(pen: Pen, x: number, y: number, r: number, fill: string): void {
  pen.beginPath()
  pen.arc(x, y, r, 0, Math.PI * 2)
  pen.fillStyle = fill
  pen.fill()
}
