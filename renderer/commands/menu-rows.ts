import type { MenuEntry } from '../ui/menu-items.tsx'
import { type Entry, isAction, isOffered, type MenuName, perform, sections, titleOf, whyNot } from './action.ts'

/** The rows of one menu: what names it among its menus and is offered now, part by part. */
export function menuRows(entries: readonly Entry[], menu: MenuName): readonly MenuEntry[] {
  const here = entries.filter(entry => entry.menus?.[menu] !== undefined && isOffered(entry))
  const parts = sections
    .map(section => here.filter(entry => entry.menus?.[menu] === section).map(rowOf))
    .filter(part => part.length > 0)
  return parts.flatMap((part, index) => (index === 0 ? part : ['separator' as const, ...part]))
}

function rowOf(entry: Entry): MenuEntry {
  const reason = whyNot(entry)
  const common = {
    title: titleOf(entry),
    ...(entry.icon && { icon: entry.icon }),
    ...(reason !== undefined && { disabled: true, hint: reason }),
  }
  if (!isAction(entry)) return { ...common, items: entry.items().map(rowOf) }
  const { shortcuts, danger, checked } = entry
  return {
    ...common,
    run: () => perform(entry),
    ...(shortcuts?.[0] && { shortcut: shortcuts[0] }),
    ...(danger && { danger }),
    ...(checked && { checked: checked() }),
  }
}
