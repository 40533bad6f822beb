import { useEffect } from 'react'
import { type Pressed, pressed } from '../ui/pressed.ts'
import { isMeant, isTyping } from './shortcut.ts'
import { canRun, type WindowCommand } from './window-command.ts'

/** Undo belongs to the text while the user types in a field. */
const leftToFields = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A']

/** Runs the commands by their keys, as long as no dialog is in front. */
export function useShortcuts(commands: readonly WindowCommand[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWithin(event, '[role="dialog"]')) return
      const found = commandFor(commands, event)
      if (!found) return
      event.preventDefault()
      found.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands])
}

/** The command of what was printed goes before that of the key's place. */
function commandFor(commands: readonly WindowCommand[], event: KeyboardEvent): WindowCommand | undefined {
  for (const meant of pressed(event)) {
    const may = (command: WindowCommand) => command.shortcuts?.some(keys => mayRun(event, meant, keys))
    const found = commands.find(command => may(command) && canRun(command))
    if (found) return found
  }
  return undefined
}

/** What a letter chooses from by itself: "l" then means Loss, and not to link. */
const readLetters = '[role="menu"], [role="listbox"], [role="combobox"]'

/** Dialogs keep all keys to themselves, menus and lists the plain ones, fields those that belong to text. */
function mayRun(event: KeyboardEvent, meant: Pressed, keys: string): boolean {
  if (!isMeant(event, meant, keys)) return false
  if (isTyping(event)) return keys.includes('Mod+') && !leftToFields.includes(keys)
  return keys.includes('Mod+') || !isWithin(event, readLetters)
}

const isWithin = (event: KeyboardEvent, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null
