import { readFileSync } from 'node:fs'

export const invokeBinding = 'standInInvoke'
export const deliverFunction = 'standInDeliver'

/**
 * The built preload as a script that runs in the page before any other, with as much of `electron` as a sandboxed
 * preload gets. As in Electron it runs in the top frame alone, and may load nothing but `electron`.
 */
export const preloadScript = (file: string, origin: string): string => `(() => {
  const invoke = globalThis.${invokeBinding}
  delete globalThis.${invokeBinding}
  if (self !== top || location.origin !== ${JSON.stringify(origin)}) return
  const listeners = new Map()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => invoke(channel, args),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        void listeners.set(channel, (listeners.get(channel) ?? []).filter(each => each !== listener)),
    },
    webUtils: { getPathForFile: () => '' },
  }
  Object.defineProperty(globalThis, '${deliverFunction}', {
    value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args) },
  })
  const require = name => {
    if (name !== 'electron') throw new Error('module not found: ' + name)
    return electron
  }
  const module = { exports: {} }
  ;((require, module, exports) => {${readFileSync(file, 'utf8')}
  })(require, module, module.exports)
})()`
