import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme, type Session } from 'electron'
import { startUrl } from './origin.ts'
import { webPreferences } from './web-preferences.ts'

/** The colours of the first moment, before the page's own arrive. */
const paper = { light: '#F6F6F3', dark: '#15171B' } as const

export async function openWindow(session: Session): Promise<BrowserWindow> {
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
  window.webContents.on('render-process-gone', () => window.webContents.reload())
  await window.loadURL(startUrl)
  return window
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
