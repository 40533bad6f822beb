/** The system's own file dialogs, one row per question. */
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { InputOf, Picked } from '#shared/contract.ts'

type What = InputOf<'host.pick'>['what']

const bundleFilter = [{ name: 'Case bundle', extensions: ['casebundle'] }]

const toOpen: Partial<Record<What, OpenDialogOptions>> = {
  'open-case': { title: 'Open a case', properties: ['openDirectory'] },
  'open-bundle': { title: 'Open a bundle', properties: ['openFile'], filters: bundleFilter },
  'open-files': { title: 'Add evidence', properties: ['openFile', 'multiSelections'] },
}

const toSave: Partial<Record<What, SaveDialogOptions>> = {
  'save-case': { title: 'New case', filters: [{ name: 'Case', extensions: ['case'] }] },
  'save-bundle': { title: 'Write a bundle', filters: bundleFilter },
  'save-file': { title: 'Export' },
}

/** Asks with a native dialog; no paths where the user thought better of it. */
export async function pick({ what, suggested }: InputOf<'host.pick'>): Promise<Picked> {
  const start = suggested === undefined ? {} : { defaultPath: suggested }
  const paths = toOpen[what] ? await open({ ...toOpen[what], ...start }) : await save({ ...toSave[what], ...start })
  return { inPage: false, paths }
}

async function open(options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths
}

async function save(options: SaveDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return filePath === '' ? [] : [filePath]
}
