import { useEffect } from 'react'
import { type Press, type Pressed, pressed } from '../ui/pressed.ts'
import { type Action, canRun, type Entry, isAction } from './action.ts'
import { type Held, isMeant, isTyping } from './shortcut.ts'

/** Undo belongs to the text while the user types in a field. */
const leftToFields = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A']

/** Does the actions by their keys, as long as no dialog is in front. */
export function useShortcuts(entries: readonly Entry[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWithin(event, '[role="dialog"]')) return
      const found = actionFor(
        entries.filter(entry => isAction(entry)).filter(action => !action.inPlace),
        event,
        keys => mayRun(event, keys),
      )
      if (!found) return
      event.preventDefault()
      found.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [entries])
}

/**
 * The action that a key press means and that can be done now; that of what was printed goes before that of the key's
 * place. `may`: whether a shortcut is to be heard where the press happened.
 */
export function actionFor(
  actions: readonly Action[],
  event: Press & Held,
  may: (keys: string) => boolean = () => true,
): Action | undefined {
  const meansIt = (action: Action, meant: Pressed) =>
    action.shortcuts?.some(keys => isMeant(event, meant, keys) && may(keys)) === true
  for (const meant of pressed(event)) {
    const found = actions.find(action => meansIt(action, meant) && canRun(action))
    if (found) return found
  }
  return undefined
}

/** What a letter chooses from by itself: "l" then means Loss, and not to link. */
const readLetters = '[role="menu"], [role="listbox"], [role="combobox"]'

/** Dialogs keep all keys to themselves, menus and lists the plain ones, fields those that belong to text. */
function mayRun(event: KeyboardEvent, keys: string): boolean {
  if (isTyping(event)) return keys.includes('Mod+') && !leftToFields.includes(keys)
  return keys.includes('Mod+') || !isWithin(event, readLetters)
}

const isWithin = (event: KeyboardEvent, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null
