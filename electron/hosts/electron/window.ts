import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { crashLimit, mostCrashes } from './crashes.ts'
import { startUrl } from './origin.ts'
import { webPreferences } from './web-preferences.ts'

/** The colours of the first moment, before the page's own arrive. */
const paper = { light: '#F6F6F3', dark: '#15171B' } as const

/** Opens the window; `loaded` fails where its page cannot be loaded, but not where the user closes it meanwhile. */
export function openWindow(session: Session): { readonly window: BrowserWindow; readonly loaded: Promise<void> } {
  const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url))
  const window = new BrowserWindow({
    title: 'Red Thread',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: { ...webPreferences, preload, session },
  })
  window.once('ready-to-show', () => window.show())
  const isWorthAnother = crashLimit()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (isWorthAnother(Date.now())) window.webContents.reload()
    else endOver(reason)
  })
  let isClosing = false
  window.once('close', () => {
    isClosing = true
  })
  const loaded = window.loadURL(startUrl).catch(error => {
    if (!isClosing) throw error
  })
  return { window, loaded }
}

/** A page that crashes whenever it is loaded is not loaded for ever: the user is informed, and the app ends in order. */
function endOver(reason: string): void {
  const { says } = errorMessage(new RedThreadError('window-crashed', { times: mostCrashes, reason }))
  dialog.showErrorBox('The window keeps crashing', says)
  app.quit()
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
