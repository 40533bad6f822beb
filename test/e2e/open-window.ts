/**
 * The window of the app in one of its two hosts: Chromium, or where RED_THREAD_E2E says so Electron, or the built main
 * process of the Electron host under a stand-in for Electron.
 */
import { _electron, type Page } from 'playwright-core'
import { createEngine } from '#engine/app.ts'
import { findBrowser } from '#hosts/chromium/find-browser.ts'
import { openChromium } from '#hosts/chromium/open.ts'
import { foldersOf } from '#hosts/folders.ts'
import { electronBinary } from '../../electron/launch/electron-binary.ts'
import { projectFolder } from '../../electron/launch/project.ts'
import { startBuilt } from '../support/electron/start.ts'

export interface OpenWindow {
  readonly page: Page
  /** Closes window and case as a user would, and returns once both are gone. */
  readonly close: () => Promise<void>
}

/** Opens the built app on a data folder. Throws where the host it was asked for is not on this machine. */
export function openWindow(dataFolder: string, startWith: string | undefined): Promise<OpenWindow> {
  const open = hosts[process.env['RED_THREAD_E2E'] ?? 'chromium']
  if (open === undefined) throw new Error(`RED_THREAD_E2E names none of ${Object.keys(hosts).join(', ')}.`)
  return open(dataFolder, startWith)
}

const hosts: Readonly<Record<string, typeof openWindow>> = {
  chromium: inChromium,
  electron: inElectron,
  'stand-in': inStandIn,
}

async function inChromium(dataFolder: string, startWith: string | undefined): Promise<OpenWindow> {
  const { resources, renderer } = foldersOf(projectFolder)
  const browser = findBrowser()
  if (browser === null) throw new Error('No browser was found; npm run e2e installs one.')
  const engine = await createEngine({ host: 'chromium', dataFolder, resourcesFolder: resources, version: 'test' })
  const window = await openChromium(engine, { browser, rendererFolder: renderer, headless: true, startWith })
  const close = async () => {
    await window.close()
    await window.closed
    await engine.close()
  }
  return { page: window.page, close }
}

async function inElectron(dataFolder: string, startWith: string | undefined): Promise<OpenWindow> {
  const program = await electronBinary(projectFolder)
  if (program === null) throw new Error("Electron's program is not on this machine and could not be fetched.")
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const named = startWith === undefined ? [] : [startWith]
  const env = { ...process.env, RED_THREAD_DATA: dataFolder } as Record<string, string>
  const app = await _electron.launch({
    executablePath: program,
    args: [...asRoot, projectFolder, ...named],
    env,
  })
  return { page: await app.firstWindow(), close: () => app.close() }
}

async function inStandIn(dataFolder: string, startWith: string | undefined): Promise<OpenWindow> {
  const app = startBuilt(dataFolder, startWith === undefined ? {} : { args: [startWith] })
  const page = await app.firstPage
  const close = async () => {
    if (!page.isClosed()) await page.close()
    const { code, signal, says } = await app.ended
    if (code !== 0 || says !== '') throw new Error(`The app ended with ${signal ?? code} and said: ${says}`)
  }
  return { page, close }
}
