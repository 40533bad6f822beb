/** The process of the Electron host. Order matters here: switches, lock and schemes come before Electron is ready. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import type { Engine } from '#engine/app.ts'
import { createEngine } from '#engine/app.ts'
import { errorMessage } from '#shared/errors.ts'
import { foldersOf } from '../folders.ts'
import { openSample } from '../sample.ts'
import { caseNamed } from '../start-with.ts'
import { connect } from './channel.ts'
import { pick } from './dialogs.ts'
import { guardContents, guardSession } from './guards.ts'
import { lockWhenLeft } from './lock.ts'
import { setMenu } from './menu.ts'
import { handleScheme, schemes } from './protocol.ts'
import { switches } from './switches.ts'
import { bringForward, openWindow } from './window.ts'

const folders = foldersOf(app.getAppPath())
let startWith = caseNamed(process.argv, process.cwd())

app.setPath('userData', join(folders.data, 'electron'))
for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value)
app.enableSandbox()
protocol.registerSchemesAsPrivileged(schemes)
guardContents(app)

// Not awaited: Electron becomes ready only after this file has been evaluated to its end.
if (app.requestSingleInstanceLock()) run().catch(giveUp)
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  const engine = await createEngine({
    host: 'electron',
    dataFolder: folders.data,
    resourcesFolder: folders.resources,
    version: app.getVersion(),
  })
  endWith(engine)
  // No "persist:" in the name: this session lives in memory only.
  const memory = session.fromPartition('window', { cache: false })
  await guardSession(memory)
  handleScheme(memory, engine, folders.renderer)
  connect(engine, { pick, startWith: () => startWith })
  lockWhenLeft(engine)
  if (process.argv.includes('--sample')) await openSample(engine)
  setMenu()
  openOthers(engine, await openWindow(memory))
}

/** A second start, or a case opened from the file manager: one window stays, and offers it unless a case is open. */
function openOthers(engine: Engine, window: BrowserWindow): void {
  const offer = async (path: string | undefined) => {
    bringForward(window)
    if (path === undefined || (await engine.answer('case.status', {})) !== null) return
    startWith = path
    window.webContents.reload()
  }
  app.on('second-instance', (_event, argv, folder) => void offer(caseNamed(argv, folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void offer(path)
  })
}

/** The case is shut before the process ends, however the end comes. */
function endWith(engine: Engine): void {
  app.on('window-all-closed', () => app.quit())
  app.once('before-quit', event => {
    event.preventDefault()
    void engine.close().finally(() => app.quit())
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Red Thread could not start', errorMessage(error).says)
  app.exit(1)
}
