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
  items: Iterable<T>,
  between: (slice: readonly T[]) => void,
  signal: AbortSignal,
  size = 40,
): Promise<void> {
  const left = items[Symbol.iterator]()
  let began = performance.now()
  for (let slice = next(left, size); slice.length > 0 && !signal.aborted; slice = next(left, size)) {
    between(slice)
    if (performance.now() - began < budget) continue
    await breathe()
    began = performance.now()
  }
}

function next<T>(left: Iterator<T>, size: number): T[] {
  const slice: T[] = []
  while (slice.length < size) {
    const one = left.next()
    if (one.done) break
    slice.push(one.value)
  }
  return slice
}

/** Takes steps to their end, stopping for breath after each slice of time; undefined where the signal was aborted before it. */
export async function finishInSlices<T>(steps: Iterator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  let began = performance.now()
  while (!signal.aborted) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < budget) continue
    await breathe()
    began = performance.now()
  }
  return undefined
}

/** Takes steps that nobody waits for, a few milliseconds of them at once. Ends early where the signal is aborted. */
export async function inPassing(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const began = performance.now(); performance.now() - began < passing; ) if (steps.next().done) return
    await breathe()
  }
}

/** In ms, so that a frame is not missed. */
const passing = 6
