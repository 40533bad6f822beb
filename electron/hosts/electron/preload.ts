/** The whole bridge into the window. Types only from outside: a sandboxed preload may load nothing but Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/contract.ts'
import { eventChannel, invokeChannel } from './channels.ts'

const bridge: Bridge = {
  invoke: request => ipcRenderer.invoke(invokeChannel, request),
  subscribe: listener => {
    // The event object stays here: it carries the sender.
    const relay = (_: unknown, event: string) => listener(event)
    ipcRenderer.on(eventChannel, relay)
    return () => ipcRenderer.removeListener(eventChannel, relay)
  },
  pathOf: file => webUtils.getPathForFile(file as File),
}

contextBridge.exposeInMainWorld('redThread', bridge)
