/** The process of the Chromium host: engine, window, and an orderly end however it comes. */
import { createEngine } from '#engine/app.ts'
import { openSample } from '../sample.ts'
import { type ChromiumOptions, openChromium } from './open.ts'

export interface ChromiumApp extends ChromiumOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly version: string
}

/** Runs the app until its window is closed or the process is told to end; resolves when the case is safely shut. */
export async function runChromium({ dataFolder, resourcesFolder, version, ...options }: ChromiumApp): Promise<void> {
  const engine = await createEngine({ host: 'chromium', dataFolder, resourcesFolder, version })
  try {
    if (options.startWith === undefined) await openSample(engine)
    const window = await openChromium(engine, options)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void window.close())
    await window.closed
  } finally {
    await engine.close()
  }
}
