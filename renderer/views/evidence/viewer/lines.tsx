import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { LineRow } from './line-row.tsx'
import styles from './lines.module.css'
import { type Row, rowAt, type Section } from './rows.ts'
import { useLineKeys } from './use-line-keys.ts'
import { usePlaceIn } from './use-place-in.ts'
import { useRowPages } from './use-row-pages.ts'
import viewer from './viewer.module.css'

interface LinesProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly place: ViewTarget
  readonly mono?: boolean
  /** In their order; all lines are one section where there are none. */
  readonly sections?: readonly Section[] | undefined
}

const all: readonly Section[] = [{ title: '', from: 0 }]

const sectionOf = (sections: readonly Section[], line: number): Section =>
  sections.findLast(({ from }) => from <= line) ?? { title: '', from: 0 }

/** Numbered lines of any number and length; those of the passage gone to are marked. */
export function Lines({ label, lines, place, mono = false, sections = all }: LinesProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { found, first, last } = usePlaceIn(lines, place)
  const { rows, before, after } = useRowPages(lines, first, found?.start ?? 0)
  const target = first === null ? -1 : rowAt(rows, first, found?.start ?? 0)
  const virtual = useRowsInSight(scroll, rows, target)
  const keys = useLineKeys(scroll, rows.length, index => virtual.scrollToIndex(index))
  return (
    <>
      {before && <More says={`The text begins before line ${(rows[0]?.line ?? 0) + 1}.`} onMore={before} back />}
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
            const row = rows[index]
            if (!row) return null
            const marked = isMarked(row, first, last)
            const text = lines[row.line] ?? ''
            return (
              <SectionRow
                key={index}
                {...{ index, start, row, text, found, marked }}
                section={sectionOf(sections, row.line)}
                measure={virtual.measureElement}
              />
            )
          })}
        </div>
      </section>
      {after && <More says={`The text goes on after line ${(rows.at(-1)?.line ?? 0) + 1}.`} onMore={after} />}
    </>
  )
}

interface SectionRowProps {
  /** Of the row among all that are drawn, and how far down it begins. */
  readonly index: number
  readonly start: number
  readonly row: Row
  readonly text: string
  readonly section: Section
  readonly marked: boolean
  readonly found: ReturnType<typeof usePlaceIn>['found']
  readonly measure: (element: Element | null) => void
}

/** A row with its number in its section, under the section's title where it is the first of it. */
function SectionRow({ index, start, row, text, section, marked, found, measure }: SectionRowProps) {
  const { title, from } = section
  const number = row.line - from + 1
  return (
    <div
      data-unit="line"
      data-at={number}
      data-continued={row.start > 0 || undefined}
      data-part={title || undefined}
      ref={measure}
      data-index={index}
      className={styles['line']}
      style={{ transform: `translateY(${start}px)` }}
    >
      {title !== '' && number === 1 && row.start === 0 && <h4 className={styles['title']}>{title}</h4>}
      <LineRow text={text} number={number} row={row} marked={marked} found={found} />
    </div>
  )
}

/** Only the rows in sight are drawn; the one that is gone to is brought there. */
function useRowsInSight(scroll: RefObject<HTMLElement | null>, rows: readonly Row[], target: number) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => 21 * Math.max(1, Math.ceil(lengthOf(rows[index]) / 100)),
    overscan: 8,
  })
  useLayoutEffect(() => {
    if (rows.length === 0) return
    virtual.measure()
    virtual.scrollToIndex(Math.max(target, 0), { align: target < 0 ? 'start' : 'center' })
  }, [virtual, target, rows])
  return virtual
}

const lengthOf = (row: Row | undefined) => (row ? row.end - row.start : 0)

const isMarked = ({ line }: Row, first: number | null, last: number | null) =>
  first !== null && last !== null && line >= first && line <= last

interface MoreProps {
  readonly says: string
  readonly onMore: () => void
  readonly back?: boolean
}

function More({ says, onMore, back = false }: MoreProps) {
  return (
    <p className={viewer['note']}>
      {says}{' '}
      <Button variant="quiet" onClick={onMore}>
        {back ? 'Show what is before' : 'Show more'}
      </Button>
    </p>
  )
}
