import type { IpcMain } from 'electron'
import type { Caller } from './calls.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain: Pick<IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

/** Answers a page's `ipcRenderer.invoke`, with Electron's own words where nothing answers it. */
export async function answerInvoke({ url, isTopFrame }: Caller, channel: string, args: readonly unknown[]) {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`Error invoking remote method '${channel}': no handler registered`)
  const event = { senderFrame: { url, parent: isTopFrame ? null : {} } }
  try {
    return await handler(event as Parameters<Handler>[0], ...args)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`)
  }
}
