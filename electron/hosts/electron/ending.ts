import type { App } from 'electron'
import type { Engine } from '#engine/app.ts'

/**
 * The case is shut before the process ends, however the end comes and however often it is asked for: a quit is put off
 * until then, and only the one that follows goes through.
 */
export function endWith(app: App, engine: Engine): void {
  let state: 'open' | 'closing' | 'shut' = 'open'
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', event => {
    if (state === 'shut') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void engine.close().finally(() => {
      state = 'shut'
      app.quit()
    })
  })
  // Only once Electron is ready: it sets its own listeners then, which end the process at the second signal of a kind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
