import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { type Minimap as BoardMap, minimap } from '#renderer/canvas/minimap.ts'
import { useBoard } from './board-store.ts'
import styles from './minimap.module.css'

/** The whole board in small, with the part in view; a press or drag goes there. */
export function Minimap() {
  const canvas = useBoard(state => state.session?.canvas)
  const many = useBoard(state => state.drawn >= 0 && (state.session?.canvas.scene.nodes.size ?? 0) > 2)
  const picture = useRef<HTMLCanvasElement>(null)
  const map = useMemo(() => (canvas ? minimap(canvas) : null), [canvas])
  useEffect(() => {
    if (canvas && map && many && picture.current) return follow(canvas, map, picture.current)
  }, [canvas, map, many])
  if (!canvas || !map || !many) return null
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const { view } = canvas
    const at = map.boardAt({ x: event.clientX - box.x, y: event.clientY - box.y }, [box.width, box.height])
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

/** Of the time that passes the nodes may take one part in so many to be drawn: a board that fills changes in each frame. */
const share = 20

/** Draws at most once a frame where one looks elsewhere; what is shown less often, the longer it takes. */
function follow(canvas: BoardCanvas, map: BoardMap, picture: HTMLCanvasElement): () => void {
  let [frame, took] = [0, 0]
  let due: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      const began = performance.now()
      frame = 0
      if (map.draw(picture)) took = performance.now() - began
    })
  }
  const changed = () => {
    due ??= setTimeout(() => {
      due = undefined
      map.boardChanged()
      soon()
    }, took * share)
  }
  const offs = [canvas.onChange(changed), canvas.view.onMove(soon)]
  changed()
  return () => {
    for (const off of offs) off()
    clearTimeout(due)
    cancelAnimationFrame(frame)
  }
}
