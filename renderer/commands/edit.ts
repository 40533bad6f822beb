import { redo, undo } from '../state/act.ts'
import { caseStore } from '../state/case-store.ts'
import type { Action } from './action.ts'
import { inCase } from './in-case.ts'

const group = 'Edit'
const status = () => caseStore.getState().status

/** "Undo: added a wallet". */
const summary = (verb: string, what: string | undefined) => (what === undefined ? verb : `${verb}: ${what}`)

export const undoLast: Action = {
  id: 'undo',
  title: 'Undo',
  titleNow: () => summary('Undo', status()?.undo),
  group,
  icon: 'undo-2',
  shortcuts: ['Mod+Z'],
  writes: true,
  when: inCase,
  whyNot: () => (status()?.undo === undefined ? 'nothing to undo' : undefined),
  run: () => void undo(),
}

export const redoLast: Action = {
  id: 'redo',
  title: 'Redo',
  titleNow: () => summary('Redo', status()?.redo),
  group,
  icon: 'redo-2',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  writes: true,
  when: inCase,
  whyNot: () => (status()?.redo === undefined ? 'nothing to redo' : undefined),
  run: () => void redo(),
}

export const editActions: readonly Action[] = [undoLast, redoLast]
