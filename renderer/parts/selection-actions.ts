import type { Action } from '#renderer/commands/action.ts'
import { run } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { notifyUndoable } from '#renderer/state/undoable.ts'
import { openDialog, select, windowStore } from '#renderer/state/window-store.ts'
import { get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { redactIn } from './redact-in.ts'

const selected = () => windowStore.getState().selection

/** Where what is selected is in sight: on the board or in the table, and in the inspector beside them. */
const inSight = () => caseStore.getState().state !== null && inspecting.has(windowStore.getState().view)
const inspecting: ReadonlySet<string> = new Set(['board', 'table'])
const nothingSelected = () => {
  const { state } = caseStore.getState()
  if (selected().length === 0) return 'nothing is selected'
  return state && selected().some(id => get(state, 'claim', id))
    ? 'claims are selected, not entities or links'
    : undefined
}
const group = 'Selection'

export const exportSelected: Action = {
  id: 'selection.export',
  title: 'Export the selection …',
  group,
  icon: 'download',
  menus: { node: 'hand over', link: 'hand over', subject: 'hand over', row: 'hand over' },
  when: inSight,
  whyNot: nothingSelected,
  run: () => openDialog({ dialog: 'export', filledIn: { way: 'selection', ids: selected() } }),
}

export const redactSelected: Action = {
  id: 'selection.redact',
  title: 'Redact the selection in editions …',
  also: ['black out', 'anonymise', 'hide'],
  group,
  icon: 'eye-off',
  menus: { node: 'hand over', link: 'hand over', subject: 'hand over', row: 'hand over' },
  writes: true,
  when: inSight,
  whyNot: nothingSelected,
  run: () => redactIn(selected()),
}

export const removeSelected: Action = {
  id: 'selection.remove',
  title: 'Remove from the case',
  also: ['delete', 'erase'],
  group,
  icon: 'trash-2',
  shortcuts: ['Delete'],
  menus: { node: 'leave', link: 'leave', subject: 'leave', row: 'leave' },
  danger: true,
  writes: true,
  when: inSight,
  whyNot: nothingSelected,
  run: () => void remove(selected()),
}

/** What is done to the entities and links that are selected, wherever they were chosen. */
export const selectionActions: readonly Action[] = [exportSelected, redactSelected, removeSelected]

/** Takes them out of the case at once, as one step; the notice offers to take that back. */
async function remove(ids: readonly string[]): Promise<void> {
  const { state } = caseStore.getState()
  const [only] = ids
  if (!state || only === undefined) return
  const what = ids.length === 1 ? labelOf(state, only) : ids.length.toLocaleString('en')
  const done = await run('entity.remove', { ids })
  if (!done) return
  select([])
  notifyUndoable(`Removed ${what} from the case`, done)
}
