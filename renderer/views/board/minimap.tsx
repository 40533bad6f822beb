import { type PointerEvent, useEffect, useRef } from 'react'
import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { frameOf, minimap } from '#renderer/canvas/minimap.ts'
import { useBoard } from './board-store.ts'
import styles from './minimap.module.css'

/** The whole board in small, with the part in view; a press or drag goes there. */
export function Minimap() {
  const canvas = useBoard(state => state.session?.canvas)
  const many = useBoard(state => state.drawn >= 0 && (state.session?.canvas.scene.nodes.size ?? 0) > 2)
  const picture = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas && many && picture.current ? follow(canvas, picture.current) : undefined), [canvas, many])
  if (!canvas || !many) return null
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const { view } = canvas
    const { scale, x, y } = frameOf(canvas, box.width, box.height)
    const at = { x: (event.clientX - box.x - x) / scale, y: (event.clientY - box.y - y) / scale }
    const { width, height, zoom } = view.now()
    view.set({ panX: width / 2 - at.x * zoom, panY: height / 2 - at.y * zoom })
  }
  return (
    <canvas
      ref={picture}
      className={styles['map']}
      aria-label="Overview of the board"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    />
  )
}

/** Draws at most once a frame, after what is shown or where one looks has changed. */
function follow(canvas: BoardCanvas, picture: HTMLCanvasElement): () => void {
  const map = minimap(canvas, picture)
  let [frame, stale] = [0, true]
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      map.draw(stale)
      stale = false
    })
  }
  const changed = () => {
    stale = true
    soon()
  }
  const offs = [canvas.onChange(changed), canvas.view.onMove(soon)]
  soon()
  return () => {
    for (const off of offs) off()
    cancelAnimationFrame(frame)
  }
}
