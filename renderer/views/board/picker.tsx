import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { fuzzyAmong } from '#renderer/commands/fuzzy.ts'
import { cx } from '#renderer/ui/cx.ts'
import { useFocusBack } from '#renderer/ui/focus-back.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Spot } from './board-store.ts'
import styles from './picker.module.css'

export interface PickerItem {
  readonly id: string
  readonly title: string
  readonly hint?: string
  /** Other words it is found by. */
  readonly also?: readonly string[] | undefined
  /** What it stands under while nothing is typed; those of one section follow each other. */
  readonly section?: string
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
  /** What else is reported with the choice, below the list. */
  readonly children?: ReactNode
}

/** Enough to choose from without drawing a thousand rows; more than link types fit any two ends. */
const most = 120

/** A list at a point of the window, narrowed by typing; arrow keys and Enter choose, Escape leaves. */
export function Picker({ label, items, spot, none, onPick, onClose, children }: PickerProps) {
  const { query, active, list, box, found, pick, field, type } = usePicker({ label, items, spot, onPick, onClose })
  return (
    <div ref={box} className={styles['picker']} role="dialog" aria-label={label}>
      <div className={styles['label']}>{label}</div>
      <input
        className={styles['input']}
        value={query}
        placeholder="Type to narrow"
        role="combobox"
        aria-expanded
        onChange={event => type(event.target.value)}
        {...field}
      />
      <div id={list} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((item, index) => (
          <Fragment key={item.id}>
            {heading(found, index, query) && (
              <div role="presentation" className={styles['heading']}>
                {item.section}
              </div>
            )}
            <Row id={`${list}-${index}`} item={item} active={index === active} onPick={() => pick(index)} />
          </Fragment>
        ))}
        {found.length === 0 && (
          <div className={styles['none']}>{items.length === 0 ? none : 'Nothing of that name'}</div>
        )}
      </div>
      {children && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it that these leave alone
        <div className={styles['beside']} onKeyDown={event => steerBeside(event, () => pick(active), onClose)}>
          {children}
        </div>
      )}
    </div>
  )
}

function usePicker({
  label,
  items,
  spot,
  onPick,
  onClose,
}: Pick<PickerProps, 'label' | 'items' | 'spot' | 'onPick' | 'onClose'>) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const found = useMemo(() => narrowed(items, query), [items, query])
  // After each change: what is below the list grows.
  useLayoutEffect(() => keepInWindow(box.current, spot))
  useFocusWithin(box)
  useOutside(box, onClose)
  const pick = (index: number) => found[index] && onPick(found[index].id)
  const field = {
    'aria-label': label,
    'aria-controls': list,
    'aria-activedescendant': found[active] && `${list}-${active}`,
    onKeyDown: (event: KeyboardEvent) => steer(event, active, found.length, { setActive, pick, onClose }),
  }
  const type = (text: string) => {
    setQuery(text)
    setActive(0)
  }
  return { query, active, list, box, found, pick, field, type }
}

/** Enter in a field below the list chooses from the list too, Escape leaves; an open list of their own comes first. */
function steerBeside(event: KeyboardEvent, pick: () => void, onClose: () => void): void {
  event.stopPropagation()
  if (event.defaultPrevented || !(event.target instanceof Element) || isInPopup(event.target)) return
  if (event.key === 'Escape') onClose()
  else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) pick()
  else return
  event.preventDefault()
}

/** The lists of drop-downs lie elsewhere in the page. */
const isInPopup = (target: Element) => target.closest('[role="listbox"], [role="option"]') !== null

/** Whether the item is the first of its section; what is typed puts the best first, whatever the section. */
const heading = (found: readonly PickerItem[], index: number, query: string): boolean =>
  query.trim() === '' && found[index]?.section !== undefined && found[index]?.section !== found[index - 1]?.section

interface Steering {
  readonly setActive: (index: number) => void
  readonly pick: (index: number) => void
  readonly onClose: () => void
}

function steer(event: KeyboardEvent, active: number, count: number, { setActive, pick, onClose }: Steering): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step) setActive((active + step + count) % Math.max(1, count))
  else if (event.key === 'Enter') pick(active)
  else if (event.key === 'Escape') onClose()
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Takes the focus to the field, and gives it back at the end. */
function useFocusWithin(box: RefObject<HTMLElement | null>): void {
  useFocusBack()
  useEffect(() => box.current?.querySelector('input')?.focus(), [box])
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
        <span className={styles['icon']} style={{ color: item.colour }}>
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
  const score = fuzzyAmong(query)
  return items
    .map(item => ({ item, score: Math.max(score([item.title], item.also), score([item.hint ?? '']) * 0.5) }))
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

function useOutside(box: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const press = (event: Event) => {
      if (event.target instanceof Element && !box.current?.contains(event.target) && !isInPopup(event.target)) leave()
    }
    addEventListener('mousedown', press, { capture: true })
    return () => removeEventListener('mousedown', press, { capture: true })
  }, [box, leave])
}
