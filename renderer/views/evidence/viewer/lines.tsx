import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Place } from '#renderer/state/window-store.ts'
import { cx } from '#renderer/ui/cx.ts'
import { findPassage, partOf } from '../passage/find-passage.ts'
import { readLocator } from '../passage/locator.ts'
import styles from './lines.module.css'
import { useLineKeys } from './use-line-keys.ts'

interface LinesProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly place: Place
  readonly mono?: boolean
}

/** Numbered lines of any number; those of the passage gone to are marked. */
export function Lines({ label, lines, place, mono = false }: LinesProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const named = useMemo(() => readLocator(place.locator), [place])
  const found = useMemo(
    () => (place.passage ? findPassage(lines, place.passage, (named?.from ?? 1) - 1) : null),
    [lines, place, named],
  )
  const first = found?.from ?? (named?.unit === 'line' ? named.from - 1 : null)
  const last = found?.to ?? (named?.unit === 'line' ? named.to - 1 : null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 21,
    overscan: 30,
  })
  useLayoutEffect(() => {
    if (first !== null) virtual.scrollToIndex(first, { align: 'center' })
  }, [virtual, first])
  const keys = useLineKeys(scroll, lines.length, index => virtual.scrollToIndex(index))
  return (
    <section
      ref={scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys choose lines, as the mouse chooses words
      tabIndex={0}
      className={cx(styles['lines'], mono && styles['mono'])}
      aria-label={label}
      onKeyDown={keys}
    >
      <div className={styles['all']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index] ?? ''
          const marked = first !== null && last !== null && index >= first && index <= last
          return (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              data-unit="line"
              data-at={index + 1}
              className={cx(styles['line'], marked && styles['marked'])}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles['number']} aria-hidden="true" data-number={index + 1} />
              <span className={styles['text']}>
                <Marked text={line} part={partOf(found, index, line.length)} />
              </span>
            </div>
          )
        })}
      </div>
    </section>
  )
}

function Marked({ text, part }: { readonly text: string; readonly part: readonly [number, number] | null }) {
  if (!part) return text || ' '
  const [start, end] = part
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles['mark']}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}
