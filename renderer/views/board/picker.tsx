import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { fuzzyScore } from '#renderer/commands/fuzzy.ts'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Spot } from './board-store.ts'
import styles from './picker.module.css'

export interface PickerItem {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly icon?: string
  /** A CSS colour for the icon. */
  readonly colour?: string
}

interface PickerProps {
  /** What is being chosen: "How is A linked to B?" */
  readonly label: string
  readonly items: readonly PickerItem[]
  readonly spot: Spot
  readonly none: string
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** Enough to choose from without drawing a thousand rows. */
const most = 60

/** A list at a point of the window, narrowed by typing; arrow keys and Enter choose, Escape leaves. */
export function Picker({ label, items, spot, none, onPick, onClose }: PickerProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const found = useMemo(() => narrowed(items, query), [items, query])
  useLayoutEffect(() => keepInWindow(box.current, spot), [spot])
  useEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => void (before instanceof HTMLElement && before.focus({ preventScroll: true }))
  }, [])
  useOutside(box, onClose)
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive(now => (now + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') found[active] && onPick(found[active].id)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className={styles['picker']} role="dialog" aria-label={label}>
      <div className={styles['label']}>{label}</div>
      <input
        ref={input}
        className={styles['input']}
        value={query}
        placeholder="Type to narrow"
        role="combobox"
        aria-expanded
        aria-label={label}
        aria-controls={list}
        aria-activedescendant={found[active] && `${list}-${active}`}
        onChange={event => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={keys}
      />
      <div id={list} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((item, index) => (
          <Row
            key={item.id}
            id={`${list}-${index}`}
            item={item}
            active={index === active}
            onPick={() => onPick(item.id)}
          />
        ))}
        {found.length === 0 && (
          <div className={styles['none']}>{items.length === 0 ? none : 'Nothing of that name'}</div>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly item: PickerItem
  readonly active: boolean
  readonly onPick: () => void
}

function Row({ id, item, active, onPick }: RowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => void (active && row.current?.scrollIntoView({ block: 'nearest' })), [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={cx(styles['row'], active && styles['active'])}
      onClick={onPick}
    >
      {item.icon && (
        <span
          className={styles['icon']}
          ref={element => void (element && item.colour && (element.style.color = item.colour))}
        >
          <Icon name={item.icon} />
        </span>
      )}
      <span className={styles['title']}>{item.title}</span>
      {item.hint && <span className={styles['hint']}>{item.hint}</span>}
    </div>
  )
}

function narrowed(items: readonly PickerItem[], query: string): readonly PickerItem[] {
  if (query.trim() === '') return items.slice(0, most)
  return items
    .map(item => ({ item, score: Math.max(fuzzyScore(query, item.title), fuzzyScore(query, item.hint ?? '') * 0.5) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item)
}

function keepInWindow(box: HTMLElement | null, { x, y }: Spot): void {
  if (!box) return
  const { width, height } = box.getBoundingClientRect()
  box.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`
  box.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`
}

function useOutside(box: { readonly current: HTMLElement | null }, leave: () => void): void {
  useEffect(() => {
    const press = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) leave()
    }
    addEventListener('mousedown', press, { capture: true })
    return () => removeEventListener('mousedown', press, { capture: true })
  }, [box, leave])
}
