import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Action } from '../commands/action.ts'
import type { Actions } from '../commands/actions-context.ts'
import { inCase } from '../commands/in-case.ts'
import { commonActions } from '../commands/list.ts'
import { selectionActions } from '../parts/selection-actions.ts'
import { showView } from '../state/window-store.ts'
import { ofRows, views } from '../views/list.ts'
import { addActions } from './add-actions.ts'

/** "Go to board", "Go to evidence": one for each view. */
const viewActions: readonly Action[] = views.map(({ id, title, icon, shortcut }) => ({
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
 * writing in a field of it by then, or a dialog has come.
 */
function focusView(): void {
  if (document.activeElement?.closest('input, textarea, dialog, [role="dialog"]')) return
  const view = document.querySelector<HTMLElement>('main[tabindex]')
  const main = view?.querySelector<HTMLElement>('[role="application"], [role="grid"]') ?? view
  main?.focus({ preventScroll: true })
}

/** Every action of the window, in the order of the palette, with one to add each of these types. */
export const actionsWith = (catalogue: Catalogue): Actions => ({
  all: [
    ...viewActions,
    ...selectionActions,
    ...views.flatMap(view => view.actions ?? []),
    ...commonActions,
    ...addActions(catalogue),
  ],
  ofRows,
})
