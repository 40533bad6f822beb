import { ContextMenu as Base } from '@base-ui/react/context-menu'
import { Menu } from '@base-ui/react/menu'
import { type ReactElement, useMemo } from 'react'
import { MenuItems, type MenuRows, menuRegion } from './menu-items.tsx'
import styles from './popup.module.css'

interface ContextMenuProps {
  readonly items: MenuRows
  /** The element whose right click, long press or menu key opens it. */
  readonly children: ReactElement
}

export function ContextMenu({ items, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal render={menuRegion}>
        <Base.Positioner className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuAtProps {
  readonly items: MenuRows
  /** Where in the window, in pixels; null while closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
}

/** A menu at a point, for pictures whose parts are not elements of the page. */
export function MenuAt({ items, at, onClose }: MenuAtProps) {
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at?.x ?? 0, at?.y ?? 0, 0, 0) }), [at])
  return (
    <Menu.Root open={at !== null} onOpenChange={open => !open && onClose()} modal={false}>
      <Menu.Portal render={menuRegion}>
        <Menu.Positioner anchor={anchor} className={styles['positioner']} side="bottom" align="start">
          <Menu.Popup className={styles['popup']}>
            <MenuItems items={items} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
