import { select, windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import styles from '../canvas.module.css'
import type { Point } from '../edge-shape.ts'
import { inside } from '../hit.ts'
import { toBoard } from '../view.ts'
import type { Drag } from './movement.ts'
import { overlay } from './overlay.ts'

/** Draws a box, and selects what lies in it beside what is selected. */
export function boxDrag({ element, scene, view }: BoardCanvas, start: Point): Drag {
  const { svg, shape } = overlay(element, 'rect', styles['frame'])
  let end = start
  return {
    to: point => {
      end = point
      const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)]
      const sides = { x, y, width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) }
      for (const [name, value] of Object.entries(sides)) shape.setAttribute(name, String(value))
    },
    end: kept => {
      svg.remove()
      if (!kept) return
      const [a, b] = [toBoard(view.now(), start), toBoard(view.now(), end)]
      const box = { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) }
      select([...new Set([...windowStore.getState().selection, ...inside(scene, box)])])
    },
  }
}
