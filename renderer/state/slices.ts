/** The longest a slice may keep the main thread, in ms; well under the 100 ms a person notices. */
const budget = 30

/** Lets the window draw and answer before going on. A timer would wait 4 ms more each time. */
export const breathe = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/**
 * Does `each` for all items without keeping the window from answering: after every slice of time it stops for breath.
 * `between` is called once per slice with its items. Ends early where the signal is aborted.
 */
export async function inSlices<T>(
  items: readonly T[],
  between: (slice: readonly T[]) => void,
  signal: AbortSignal,
  size = 40,
): Promise<void> {
  let began = performance.now()
  for (let i = 0; i < items.length && !signal.aborted; i += size) {
    between(items.slice(i, i + size))
    if (performance.now() - began < budget) continue
    await breathe()
    began = performance.now()
  }
}
