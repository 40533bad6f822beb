import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import styles from './split-pane.module.css'

interface SplitPaneProps {
  readonly children: ReactNode
  /** The pane at the right whose width the user sets. */
  readonly side: ReactNode
  readonly sideLabel: string
  readonly width: number
  readonly min: number
  readonly max: number
  readonly onWidth: (width: number) => void
}

export function SplitPane({ children, side, sideLabel, width, min, max, onWidth }: SplitPaneProps) {
  const grab = useRef<{ x: number; width: number } | null>(null)
  const set = (next: number) => onWidth(Math.round(Math.min(max, Math.max(min, next))))
  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grab.current = { x: event.clientX, width }
  }
  const move = (event: PointerEvent) => grab.current && set(grab.current.width + grab.current.x - event.clientX)
  const key = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key]
    if (step) set(width + step)
  }
  return (
    <div className={styles['split']}>
      <div className={styles['main']}>{children}</div>
      <aside className={styles['side']} aria-label={sideLabel} style={{ width }}>
        {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or take the focus */}
        <div
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={`Width of ${sideLabel}`}
          aria-valuenow={width}
          aria-valuemin={min}
          aria-valuemax={max}
          className={styles['handle']}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={() => {
            grab.current = null
          }}
          onKeyDown={key}
        />
        {side}
      </aside>
    </div>
  )
}
