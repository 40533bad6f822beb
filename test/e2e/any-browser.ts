import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '#hosts/chromium/find-browser.ts'
import { asArguments, offlineSwitches } from '#hosts/offline.ts'

/**
 * A browser as whoever receives our files has one, without the app. It sends nothing of its own accord, as browsers do
 * to look for updates: what a page asks for is still seen as a request of the page.
 */
export function anyBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser was found; npm run e2e installs one.')
  const chromiumSandbox = process.getuid?.() !== 0
  return chromium.launch({ executablePath, chromiumSandbox, args: asArguments(offlineSwitches) })
}
