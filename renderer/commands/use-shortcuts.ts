import { useEffect } from 'react'
import { isShortcut, isTyping } from './shortcut.ts'
import { canRun, type WindowCommand } from './window-command.ts'

/** Undo belongs to the text while the user types in a field. */
const leftToFields = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A']

/** Runs the commands by their keys, as long as no dialog is in front. */
export function useShortcuts(commands: readonly WindowCommand[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInFront(event.target)) return
      const found = commands.find(command => command.shortcuts?.some(keys => mayRun(event, keys)) && canRun(command))
      if (!found) return
      event.preventDefault()
      found.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands])
}

function mayRun(event: KeyboardEvent, keys: string): boolean {
  if (!isShortcut(event, keys)) return false
  return !isTyping(event) || (keys.includes('+') && !leftToFields.includes(keys))
}

/** Dialogs and menus keep their keys to themselves. */
const isInFront = (at: EventTarget | null) =>
  at instanceof Element && at.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
