import type { ReactElement } from 'react'
import { Menu } from '../ui/menu.tsx'
import type { Entry, MenuName } from './action.ts'
import { useActions } from './actions-context.ts'
import { menuRows } from './menu-rows.ts'

interface ActionMenuProps {
  readonly name: MenuName
  /** What is done to one thing, and so known only where that is shown. */
  readonly more?: readonly Entry[]
  readonly align?: 'start' | 'end'
  /** The button that opens it. */
  readonly children: ReactElement
}

/** A menu of all actions that name it, as they can be done at the moment it opens. */
export function ActionMenu({ name, more = [], align = 'start', children }: ActionMenuProps) {
  const { all } = useActions()
  return (
    <Menu items={() => menuRows([...more, ...all], name)} align={align}>
      {children}
    </Menu>
  )
}
