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
    const end = () => {
      state = 'shut'
      app.quit()
    }
    // What could not be let go of at the end, such as the mark on a disk that was taken away, keeps nobody here.
    void engine.close().then(end, end)
  })
  // Only once Electron is ready: it sets its own listeners then, which end the process at the second signal of a kind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
