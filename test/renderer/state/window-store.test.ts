import { expect, test } from 'vitest'
import { goTo, leaveCase, openDialog, select, showBoard, windowStore } from '#renderer/state/window-store.ts'

test('nothing of a case is still selected or shown in another, and an open dialog stays', () => {
  select(['a', 'b'])
  showBoard('board-1')
  goTo('evidence', { id: 'exhibit-1' })
  openDialog({ dialog: 'open-bundle', path: '/from/a colleague.casebundle' })
  leaveCase()
  const { selection, board, places, view, dialog } = windowStore.getState()
  expect({ selection, board, places, view }).toEqual({ selection: [], board: null, places: {}, view: 'board' })
  expect(dialog).toEqual({ dialog: 'open-bundle', path: '/from/a colleague.casebundle' })
})
