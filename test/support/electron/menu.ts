import type { MenuItemConstructorOptions } from 'electron'

/** A window of a page has no menu bar; what is put in it must still be a menu. */
export const Menu = {
  buildFromTemplate(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
    const isItem = ({ role, label, type }: MenuItemConstructorOptions) => role ?? label ?? type
    if (!template.every(isItem))
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    return template
  },
  setApplicationMenu() {},
}
