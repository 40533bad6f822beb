/** The real app for e2e tests: engine, window and files as in use, headless, on a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openWindow } from './open-window.ts'

export interface App {
  readonly page: Page
  /** What the app remembers, and where it offers to keep new cases; removed after the test. */
  readonly dataFolder: string
  /** What the page complained of: errors thrown in it, and errors on its console. */
  readonly complaints: readonly string[]
  /** Closes window and case as a user would. */
  readonly close: () => Promise<void>
  /** Closes, and opens again on the same data folder; what is complained of then is told with what was before. */
  readonly relaunch: () => Promise<App>
}

export interface AppOptions {
  /** The case named on the command line. */
  readonly startWith?: string
  /** A folder to go on with; otherwise an empty one. */
  readonly dataFolder?: string
  /** Where what the page complains of is added; otherwise a list of its own. */
  readonly complaints?: string[]
}

/** Opens the app; it is closed and its folder removed when the test is over. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const dataFolder = options.dataFolder ?? (await temporaryFolder())
  const window = await openWindow(dataFolder, options.startWith)
  const complaints = options.complaints ?? []
  listenTo(window.page, complaints)
  window.page.setDefaultTimeout(30_000)
  const close = once(window.close)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await shoot(window.page, `failed ${task.name}`)
    await close()
  })
  const relaunch = async () => {
    await close()
    return openApp({ ...options, dataFolder, complaints })
  }
  return { page: window.page, dataFolder, complaints, close, relaunch }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-e2e-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function listenTo(page: Page, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
}

/** A picture of the window in the folder that RED_THREAD_SHOTS names; none where it names none. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['RED_THREAD_SHOTS']
  if (folder !== undefined && !page.isClosed()) await page.screenshot({ path: join(folder, `${name}.png`) })
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
