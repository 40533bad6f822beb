import { Menu as Base } from '@base-ui/react/menu'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './popup.module.css'

export interface MenuAction {
  readonly title: string
  readonly run: () => void
  readonly icon?: string
  readonly shortcut?: string
  readonly hint?: string
  readonly disabled?: boolean
  readonly danger?: boolean
  /** Present makes it a switch that shows its state. */
  readonly checked?: boolean
}

export interface SubMenu {
  readonly title: string
  readonly icon?: string
  readonly hint?: string
  readonly disabled?: boolean
  readonly items: readonly MenuEntry[]
}

/** A heading over the entries that follow it. */
export interface MenuHeading {
  readonly heading: string
}

export type MenuEntry = MenuAction | SubMenu | MenuHeading | 'separator'

/** The rows, or what tells them as the menu opens, where they hang on what can be done just then. */
export type MenuRows = readonly MenuEntry[] | (() => readonly MenuEntry[])

/** Around an open menu, which stands at the end of the page, outside all other landmarks. */
export const menuRegion = <section aria-label="Menu" />

/** The rows of any menu, drawn from data. */
export function MenuItems({ items: rows }: { readonly items: MenuRows }) {
  const items = typeof rows === 'function' ? rows() : rows
  return items.map((entry, index) => {
    if (entry === 'separator') {
      return <Base.Separator key={`after ${titleOf(items[index - 1])}`} className={styles['separator']} />
    }
    if ('heading' in entry) {
      return (
        <div key={`heading ${entry.heading}`} className={styles['group-label']}>
          {entry.heading}
        </div>
      )
    }
    return 'items' in entry ? <Sub key={entry.title} menu={entry} /> : <Action key={entry.title} action={entry} />
  })
}

function titleOf(entry: MenuEntry | undefined): string {
  if (entry === undefined || entry === 'separator') return ''
  return 'heading' in entry ? entry.heading : entry.title
}

function Sub({ menu }: { readonly menu: SubMenu }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles['item']} disabled={menu.disabled ?? false} label={menu.title}>
        <span className={styles['icon']}>{menu.icon && <Icon name={menu.icon} />}</span>
        <span className={styles['text']}>{menu.title}</span>
        {menu.hint && <span className={styles['hint']}>{menu.hint}</span>}
        <Icon name="chevron-right" size={14} />
      </Base.SubmenuTrigger>
      <Base.Portal render={<section aria-label={menu.title} />}>
        <Base.Positioner className={styles['positioner']} sideOffset={2} alignOffset={-4}>
          <Base.Popup className={styles['popup']}>
            <MenuItems items={menu.items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}

function Action({ action }: { readonly action: MenuAction }) {
  const { title, run, icon, shortcut, hint, disabled = false, danger, checked } = action
  const inside = (
    <>
      <span className={styles['icon']}>{checked ? <Icon name="check" size={14} /> : icon && <Icon name={icon} />}</span>
      <span className={styles['text']}>{title}</span>
      {hint && <span className={styles['hint']}>{hint}</span>}
      {shortcut && <Kbd keys={shortcut} />}
    </>
  )
  const className = cx(styles['item'], danger && styles['danger'])
  return checked === undefined ? (
    <Base.Item className={className} disabled={disabled} onClick={run} label={title}>
      {inside}
    </Base.Item>
  ) : (
    <Base.CheckboxItem className={className} disabled={disabled} checked={checked} onCheckedChange={run} label={title}>
      {inside}
    </Base.CheckboxItem>
  )
}
