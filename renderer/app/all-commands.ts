import { windowCommands } from '../commands/list.ts'
import type { WindowCommand } from '../commands/window-command.ts'
import { caseStore } from '../state/case-store.ts'
import { showView } from '../state/window-store.ts'
import { views } from '../views/list.ts'
import { addCommands } from './add-commands.ts'

const inCase = () => caseStore.getState().state !== null

/** "Go to board", "Go to evidence": one for each view. */
const viewCommands: readonly WindowCommand[] = views.map(({ id, title, icon, shortcut }) => ({
  id: `view.${id}`,
  title: `Go to ${title.toLowerCase()}`,
  group: 'Views',
  icon,
  shortcuts: [shortcut],
  when: inCase,
  run: () => {
    showView(id)
    requestAnimationFrame(focusView)
  },
}))

/**
 * The next keys are for the view that was gone to, its board or its list, and not for what led there; unless one is
 * writing in a field of it by then.
 */
function focusView(): void {
  if (document.activeElement?.matches('input, textarea')) return
  const view = document.querySelector<HTMLElement>('main[tabindex]')
  const main = view?.querySelector<HTMLElement>('[role="application"], [role="grid"]') ?? view
  main?.focus({ preventScroll: true })
}

/** Every command of the palette and every shortcut, in the order of the palette. */
export const allCommands: readonly WindowCommand[] = [
  ...viewCommands,
  ...views.flatMap(view => view.commands ?? []),
  ...windowCommands,
  ...addCommands,
]
