/** Both directions of the small channel: one string each way, the sender checked. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Engine } from '#engine/app.ts'
import { eventText } from '../for-window.ts'
import type { Host } from '../host.ts'
import { serve } from '../serve.ts'
import { eventChannel, invokeChannel } from './channels.ts'
import { isTrustedSender } from './origin.ts'

export function connect(engine: Engine, host: Host): void {
  ipcMain.handle(invokeChannel, (event, text: string) => {
    if (!isHeard(event)) throw new Error('refused')
    return serve(engine, host, text)
  })
  engine.subscribe(event => {
    const text = eventText(event)
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, text)
  })
}

function isHeard({ senderFrame }: IpcMainInvokeEvent): boolean {
  // Null where the frame has navigated away or died since it asked.
  return senderFrame !== null && isTrustedSender({ url: senderFrame.url, isTopFrame: senderFrame.parent === null })
}
