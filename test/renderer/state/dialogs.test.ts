import { expect, test } from 'vitest'
import { openDialog, windowStore } from '#renderer/state/window-store.ts'

/** Each line that must not compile says so; one that did would be an error of its own. */
test('a dialog that does not exist, and what it does not take, do not compile', () => {
  openDialog({ dialog: 'export', filledIn: { way: 'selection', ids: ['en_1'] } })
  // @ts-expect-error no such dialog
  openDialog({ dialog: 'exports' })
  // @ts-expect-error no such way
  openDialog({ dialog: 'export', filledIn: { way: 'chosen' } })
  // @ts-expect-error no such field
  openDialog({ dialog: 'export', filledIn: { records: ['en_1'] } })
  // @ts-expect-error what another dialog takes
  openDialog({ dialog: 'open-bundle', filledIn: { way: 'case' } })
  // @ts-expect-error it takes nothing
  openDialog({ dialog: 'settings', path: '/somewhere' })
  // @ts-expect-error of another type
  openDialog({ dialog: 'open-bundle', path: 7 })
  openDialog({ dialog: 'open-bundle', path: '/from/a colleague.casebundle' })
  expect(windowStore.getState().dialog).toEqual({ dialog: 'open-bundle', path: '/from/a colleague.casebundle' })
})
