import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Only what the page cannot do itself: the clipboard, zoom and the window. Every command is in the palette. */
const edit: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'delete' }, { role: 'selectAll' }],
}

const view: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
}

const macOnly: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []

export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...macOnly, edit, view, { role: 'windowMenu' }]))
}
