/** The process of the Electron host. Order matters here: switches, lock and schemes come before Electron is ready. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, protocol, type Session, session } from 'electron'
import type { Engine } from '#engine/app.ts'
import { createEngine } from '#engine/app.ts'
import { errorMessage } from '#shared/errors.ts'
import { foldersOf } from '../folders.ts'
import { openSample } from '../sample.ts'
import { connect } from './channel.ts'
import { pick } from './dialogs.ts'
import { endWith } from './ending.ts'
import { guardContents, guardSession } from './guards.ts'
import { lockWhenLeft } from './lock.ts'
import { setMenu } from './menu.ts'
import { listenForCases } from './offered.ts'
import { handleScheme, schemes } from './protocol.ts'
import { switches } from './switches.ts'
import { tellLauncher } from './tell-launcher.ts'
import { bringForward, openWindow } from './window.ts'

const folders = foldersOf(app.getAppPath())
const offered = listenForCases(app, process.argv, process.cwd())

app.setPath('userData', join(folders.data, 'electron'))
for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value)
// It would take back what a superuser needs for any window to open at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
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
  endWith(app, engine)
  // No "persist:" in the name: this session lives in memory only.
  const memory = session.fromPartition('window', { cache: false })
  await guardSession(memory)
  handleScheme(memory, engine, folders.renderer)
  connect(engine, { pick, startWith: offered.path })
  lockWhenLeft(engine)
  if (process.argv.includes('--sample') && offered.path() === undefined) await openSample(engine)
  setMenu()
  await show(engine, memory)
}

/** One window, whatever is offered later: a case is opened in it unless another one is open. */
async function show(engine: Engine, memory: Session): Promise<void> {
  const { window, loaded } = openWindow(memory)
  offered.onOffer(path => void offer(engine, window, path))
  await loaded
  tellLauncher('up')
}

async function offer(engine: Engine, window: BrowserWindow, path: string | undefined): Promise<void> {
  if (window.isDestroyed()) return
  bringForward(window)
  if (path === undefined || (await engine.answer('case.status', {})) !== null || window.isDestroyed()) return
  window.webContents.reload()
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Red Thread could not start', errorMessage(error).says)
  tellLauncher('refused')
  app.exit(1)
}
