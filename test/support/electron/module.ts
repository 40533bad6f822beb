/**
 * The module `electron` for the built main process where Electron's program is not: each member as Electron's own
 * declarations have it, windows as pages of a real Chromium in the test's process, everything else in this one.
 * What is not here is not stood in for; `test/hosts/stand-in.test.ts` holds it beside what the app uses.
 */
import { app } from './app.ts'
import { answerWith } from './browser.ts'
import { answerInvoke } from './ipc-main.ts'
import { openWindows } from './open-windows.ts'
import { powerMonitor } from './system.ts'

export { app } from './app.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { nativeTheme, powerMonitor } from './system.ts'
export { StandInWindow as BrowserWindow } from './window.ts'

function contentsOf(window: number) {
  const open = openWindows.get(window)
  if (!open) throw new Error(`There is no window ${window}.`)
  return open.webContents
}

answerWith({
  request: async (window, request) => {
    const contents = contentsOf(window)
    return contents.mayNavigate(request) ? contents.session.answer(request) : 'stopped'
  },
  invoke: (_window, caller, channel, args) => answerInvoke(caller, channel, args),
  mayOpen: (window, url) => contentsOf(window).mayOpen(url),
  mayUse: (window, permission) => contentsOf(window).session.mayUse(contentsOf(window), permission),
  closed: window => openWindows.get(window)?.pageClosed(),
  crashed: window => void contentsOf(window).emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
  power: event => void powerMonitor.emit(event),
  openFile: path => void app.emit('open-file', { preventDefault() {} }, path),
})
