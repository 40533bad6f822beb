import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow } from 'electron'
import { app, switches } from './app.ts'
import { browser } from './browser.ts'
import { StandInContents } from './contents.ts'
import { openWindows } from './open-windows.ts'
import { defaultSession, type StandInSession } from './session.ts'

type Members = 'close' | 'destroy' | 'focus' | 'id' | 'isDestroyed' | 'isMinimized' | 'loadURL' | 'restore' | 'show'

let last = 0

export class StandInWindow extends EventEmitter implements Pick<ElectronWindow, Members> {
  static getAllWindows(): StandInWindow[] {
    return [...openWindows.values()]
  }

  readonly id = ++last
  readonly #contents: StandInContents
  readonly #opened: Promise<void>
  readonly #gone: Promise<void>
  #isGone = false

  constructor({ webPreferences }: BrowserWindowConstructorOptions) {
    super()
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    if (process.getuid?.() === 0 && !app.commandLine.hasSwitch('no-sandbox'))
      throw new Error('Running as root without --no-sandbox is not supported.')
    const session = webPreferences?.session as StandInSession | undefined
    this.#contents = new StandInContents(this.id, session ?? defaultSession)
    openWindows.set(this.id, this)
    this.#gone = new Promise(resolve => this.once('closed', () => resolve()))
    this.#opened = browser.open(this.id, webPreferences?.preload ?? '', { ...switches })
    app.emit('web-contents-created', {}, this.#contents)
  }

  get webContents(): StandInContents {
    this.#mustBeThere()
    return this.#contents
  }
  async loadURL(url: string): Promise<void> {
    this.#mustBeThere()
    await this.#opened
    const loaded = this.#contents.load(url)
    const gone = this.#gone.then(() => {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`)
    })
    await Promise.race([loaded, gone])
    this.emit('ready-to-show')
  }
  close(): void {
    this.#mustBeThere()
    void browser.close(this.id)
  }
  destroy(): void {
    this.close()
  }
  isDestroyed(): boolean {
    return this.#isGone
  }
  show(): void {
    this.#mustBeThere()
  }
  focus(): void {
    this.#mustBeThere()
  }
  restore(): void {
    this.#mustBeThere()
  }
  isMinimized(): boolean {
    this.#mustBeThere()
    return false
  }
  /** Closes it, for a quit, and resolves once it has gone. */
  gone(): Promise<void> {
    if (!this.#isGone) void browser.close(this.id)
    return this.#gone
  }
  /** The page has gone, whoever closed it. */
  pageClosed(): void {
    this.emit('close', { preventDefault() {} })
    this.#isGone = true
    openWindows.delete(this.id)
    this.emit('closed')
    app.windowGone(openWindows.size)
  }
  #mustBeThere(): void {
    if (this.#isGone) throw new TypeError('Object has been destroyed')
  }
}
