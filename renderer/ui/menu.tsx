import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { MenuItems, type MenuRows, menuRegion } from './menu-items.tsx'
import styles from './popup.module.css'

interface MenuProps {
  readonly items: MenuRows
  /** The button that opens it. */
  readonly children: ReactElement
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
}

export function Menu({ items, children, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={children} />
      <Base.Portal render={menuRegion}>
        <Base.Positioner className={styles['positioner']} sideOffset={4} align={align} side={side}>
          <Base.Popup className={styles['popup']}>
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
