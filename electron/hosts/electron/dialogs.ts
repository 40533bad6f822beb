/** The system's own file dialogs, one row per question. */
import { lstatSync } from 'node:fs'
import { basename } from 'node:path'
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { InputOf, Picked } from '#shared/contract.ts'
import { extensionOf, withExtension } from '#shared/extension.ts'
import { nearestThere, nearestToSave } from '../nearest-place.ts'

type What = InputOf<'host.pick'>['what']

const bundleFilter = [{ name: 'Case bundle', extensions: ['casebundle'] }]

const toOpen: Partial<Record<What, OpenDialogOptions>> = {
  'open-case': { title: 'Open a case', properties: ['openDirectory'] },
  'open-bundle': { title: 'Open a bundle', properties: ['openFile'], filters: bundleFilter },
  'open-files': { title: 'Add evidence', properties: ['openFile', 'multiSelections'] },
}

/** The first two always have one ending; a file has that of the name suggested for it. */
const toSave: Partial<Record<What, { readonly title: string; readonly ending?: string }>> = {
  'save-case': { title: 'New case', ending: '.case' },
  'save-bundle': { title: 'Write a bundle', ending: '.casebundle' },
  'save-file': { title: 'Export' },
}

const parentWindow = () => BrowserWindow.getAllWindows()[0]

/** Asks with a native dialog; no paths where the user thought better of it. */
export async function pick({ what, suggested }: InputOf<'host.pick'>): Promise<Picked> {
  const saving = toSave[what]
  const nearest = saving === undefined ? nearestThere : nearestToSave
  const start = suggested === undefined ? {} : { defaultPath: nearest(suggested) }
  if (saving === undefined) return { inPage: false, paths: await open({ ...toOpen[what], ...start }) }
  const ending = saving.ending ?? extensionOf(suggested ?? '')
  const filters = ending === '' ? [] : [{ name: ending.slice(1), extensions: [ending.slice(1)] }]
  const properties: SaveDialogOptions['properties'] = ['createDirectory', 'showOverwriteConfirmation']
  const chosen = await save({ title: saving.title, ...start, filters, properties })
  if (chosen === '') return { inPage: false, paths: [] }
  // Not every system adds the ending; what it then names is another file than the dialog has asked about.
  const path = withExtension(chosen, `x${ending}`)
  if (what === 'save-case' || !isFile(path)) return { inPage: false, paths: [path] }
  return path === chosen || (await agrees(path))
    ? { inPage: false, paths: [path], replaces: true }
    : { inPage: false, paths: [] }
}

async function open(options: OpenDialogOptions): Promise<readonly string[]> {
  const window = parentWindow()
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths
}

async function save(options: SaveDialogOptions): Promise<string> {
  const window = parentWindow()
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return filePath
}

async function agrees(path: string): Promise<boolean> {
  const window = parentWindow()
  const question = {
    type: 'warning' as const,
    message: `${basename(path)} is there already.`,
    detail: 'What is in it now will be gone.',
    buttons: ['Cancel', 'Replace it'],
    defaultId: 0,
    cancelId: 0,
  }
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question))
  return response === 1
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
