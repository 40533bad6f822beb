import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App, CommandLine } from 'electron'
import { holdInstance } from './instance.ts'
import { openWindows } from './open-windows.ts'
import { defaultSignals } from './signals.ts'

type Members =
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'

export const switches: Record<string, string> = Object.fromEntries(
  process.argv.filter(arg => arg.startsWith('--')).map(arg => arg.slice(2).split('=', 2) as [string, string]),
)

/** The folder of package.json above the main file: what Electron is started on. */
function appPath(): string {
  let folder = dirname(process.argv[1] ?? '')
  while (folder !== dirname(folder)) {
    try {
      readFileSync(join(folder, 'package.json'))
      return folder
    } catch {
      folder = dirname(folder)
    }
  }
  throw new Error('There is no package.json above the main file.')
}

class StandInApp extends EventEmitter implements Pick<App, Members> {
  readonly isPackaged = false
  readonly #paths: Record<string, string> = {}
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name, value = '') => {
      switches[name] = value
    },
    hasSwitch: name => Object.hasOwn(switches, name),
  }
  #ready: Promise<void> | undefined
  isReady = false
  isQuitting = false

  setPath(name: string, path: string) {
    this.#paths[name] = path
  }
  getPath(name: string) {
    return this.#paths[name] ?? ''
  }
  getAppPath() {
    return appPath()
  }
  getVersion() {
    return (JSON.parse(readFileSync(join(appPath(), 'package.json'), 'utf8')) as { version: string }).version
  }
  /** Takes the switch back that a superuser needs: every window then fails to start. */
  enableSandbox() {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    delete switches['no-sandbox']
  }
  requestSingleInstanceLock() {
    return holdInstance(this.getPath('userData'), (argv, folder) => this.emit('second-instance', {}, argv, folder))
  }
  /** Ready only after the main file has been evaluated: not before it asks. */
  whenReady() {
    this.#ready ??= new Promise<void>(resolve =>
      setImmediate(() => {
        const file = process.env['STAND_IN_OPENED_WITH']
        if (file !== undefined) this.emit('open-file', { preventDefault() {} }, file)
        this.isReady = true
        defaultSignals(() => this.quit())
        resolve()
      }),
    )
    return this.#ready
  }
  quit() {
    this.isQuitting = true
    let isPrevented = false
    const prevents = { preventDefault: () => (isPrevented = true) }
    this.emit('before-quit', prevents)
    if (isPrevented) this.isQuitting = false
    else void Promise.all([...openWindows.values()].map(window => window.gone())).then(() => this.#end())
  }
  #end() {
    this.emit('will-quit', { preventDefault() {} })
    this.exit(0)
  }
  exit(code = 0) {
    this.emit('quit', {}, code)
    process.exit(code)
  }
  /** Called when a window has gone. */
  windowGone(left: number) {
    if (left > 0 || this.isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }
}

export const app = new StandInApp()
