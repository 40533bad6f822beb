import { origin } from './origin.ts'

export const invokeBinding = 'redThreadInvoke'
export const deliverFunction = 'redThreadDeliver'

/**
 * Puts the contract's Bridge into the window before any script of ours runs. Only the top frame at our origin gets it:
 * a frame that shows evidence has nothing to call.
 */
export const bridgeScript = `(() => {
  if (self !== top || location.origin !== '${origin}') { delete globalThis.${invokeBinding}; return }
  const invoke = globalThis.${invokeBinding}
  const listeners = new Set()
  const bridge = {
    invoke: request => invoke(request),
    subscribe: listener => { listeners.add(listener); return () => listeners.delete(listener) },
  }
  Object.defineProperty(globalThis, 'redThread', { value: Object.freeze(bridge) })
  Object.defineProperty(globalThis, '${deliverFunction}', { value: events => {
    for (const event of events) for (const listener of [...listeners]) listener(event)
  } })
})()`
