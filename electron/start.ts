/** `npm start`: the app on the sample case, or on the case named, in Electron or else in the system's Chromium. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '#hosts/folders.ts'
import { caseNamed } from '#hosts/start-with.ts'
import { errorMessage } from '#shared/errors.ts'
import { buildIfStale } from './launch/build.ts'
import { hasDisplay, noDisplay } from './launch/display.ts'
import { electronBinary } from './launch/electron-binary.ts'
import { ensureBrowser } from './launch/ensure-browser.ts'
import { projectFolder } from './launch/project.ts'
import { runElectron } from './launch/run-electron.ts'
import { CannotStart, say } from './launch/say.ts'

const headless = process.env['RED_THREAD_HEADLESS'] === '1'
/** A browser asked for by name, or no window at all: then Electron is not wanted. */
const wantsBrowser = headless || Boolean(process.env['RED_THREAD_BROWSER'])

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  say(error instanceof CannotStart ? error.message : errorMessage(error).says)
  process.exitCode = 1
}

async function start(args: readonly string[]): Promise<number> {
  const startWith = caseNamed(args, process.cwd())
  if (startWith === undefined && args.length > 0)
    throw new CannotStart(`"${args.join(' ')}" names no case. Type: npm start -- path/to/Name.case`)
  if (!headless && !hasDisplay(process)) throw new CannotStart(noDisplay)
  buildIfStale(projectFolder)
  const electron = wantsBrowser ? null : await electronBinary(projectFolder)
  const ran =
    electron === null
      ? { whyNot: 'its program is not here and could not be fetched' }
      : await runElectron(electron, [projectFolder, startWith ?? '--sample'])
  if ('code' in ran) return ran.code
  await startInBrowser(startWith, ran.whyNot)
  return 0
}

async function startInBrowser(startWith: string | undefined, whyNot: string): Promise<void> {
  const browser = ensureBrowser()
  if (!wantsBrowser) say(`Electron could not be run (${whyNot}); opening the app in ${browser}.`)
  // Only now: the other way needs none of it.
  const { runChromium } = await import('#hosts/chromium/main.ts')
  const { data, resources, renderer } = foldersOf(projectFolder)
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }
  await runChromium({
    browser,
    headless,
    dataFolder: data,
    resourcesFolder: resources,
    rendererFolder: renderer,
    version,
    startWith,
  })
}
