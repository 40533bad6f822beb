import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { browser } from './browser.ts'

/** Each dialog may be given its window first. */
const optionsOf = <Options>(args: readonly unknown[]): Options => args.at(-1) as Options

/** Asked of the test, which answers as a user would. */
export const dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'> = {
  showOpenDialog: async (...args: unknown[]) => {
    const { paths = [] } = await browser.dialog({ kind: 'open', options: { ...optionsOf<OpenDialogOptions>(args) } })
    return { canceled: paths.length === 0, filePaths: [...paths] }
  },
  showSaveDialog: async (...args: unknown[]) => {
    const { paths = [] } = await browser.dialog({ kind: 'save', options: { ...optionsOf<SaveDialogOptions>(args) } })
    return { canceled: paths.length === 0, filePath: paths[0] ?? '' }
  },
  showMessageBox: async (...args: unknown[]) => {
    const { button = 0 } = await browser.dialog({ kind: 'message', options: { ...optionsOf<MessageBoxOptions>(args) } })
    return { response: button, checkboxChecked: false }
  },
  showErrorBox: (title, content) => void browser.dialog({ kind: 'error', options: { title, content } }),
}
