/**
 * Resolves at the first signal to end. To be called at the very start: a signal while the window is still opening must
 * not leave it behind.
 */
export function endSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (process.env['npm_lifecycle_event'] !== undefined) watchParent(resolve)
  })
}

/** A signal to npm ends the shell between npm and us, and no more; the end of that shell is then our signal. */
function watchParent(ended: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || ended(), 500).unref()
}
