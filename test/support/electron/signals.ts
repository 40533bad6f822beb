/**
 * What Chromium does with signals once Electron is ready: the first of each kind asks to quit, the second ends the
 * process there and then. A listener that Node is given later takes the signal over; one given earlier has lost it.
 */
export function defaultSignals(quit: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal)
    const once = () => {
      if (process.listenerCount(signal) > 1) return
      process.removeListener(signal, once)
      quit()
    }
    process.on(signal, once)
  }
}
