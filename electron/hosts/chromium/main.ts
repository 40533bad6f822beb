/** The process of the Chromium host: engine, window, and an orderly end however it comes. */
import { createEngine } from '#engine/app.ts'
import { endSignal } from '../end-signal.ts'
import { lockWithScreen } from '../lock-when-left.ts'
import { openSample } from '../sample.ts'
import { type ChromiumOptions, openChromium } from './open.ts'

export interface ChromiumApp extends ChromiumOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly version: string
}

/** Runs the app until its window is closed or the process is told to end; resolves when the case is safely shut. */
export async function runChromium({ dataFolder, resourcesFolder, version, ...options }: ChromiumApp): Promise<void> {
  const ended = endSignal()
  const engine = await createEngine({ host: 'chromium', dataFolder, resourcesFolder, version })
  const stopListening = lockWithScreen(engine)
  try {
    const first = options.startWith === undefined ? openSample(engine) : Promise.resolve()
    const window = await openChromium(engine, { ...options, first })
    void ended.then(window.close)
    await window.closed
  } finally {
    stopListening()
    await engine.close()
  }
}
