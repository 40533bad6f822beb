import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { browser } from './browser.ts'
import type { PageRequest } from './calls.ts'
import type { StandInSession } from './session.ts'

type Members = 'getURL' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

export class StandInContents extends EventEmitter implements Pick<WebContents, Members> {
  readonly session: StandInSession
  readonly #window: number
  #url = ''
  /** The page is being loaded because the app said so: no guard is asked about that. */
  #isTold = false
  #mayOpen: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(window: number, session: StandInSession) {
    super()
    this.#window = window
    this.session = session
  }

  getURL() {
    return this.#url
  }
  async load(url: string): Promise<void> {
    this.#url = url
    this.#isTold = true
    await browser.load(this.#window, url).finally(() => {
      this.#isTold = false
    })
  }
  reload() {
    this.#isTold = true
    const over = () => {
      this.#isTold = false
    }
    // One reload may be overtaken by the next, or by the end of the window.
    void browser.reload(this.#window).then(over, over)
  }
  send(channel: string, ...args: unknown[]) {
    void browser.send(this.#window, channel, args)
  }
  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.#mayOpen = handler
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]) {
    if (policy !== 'disable_non_proxied_udp') throw new Error(`The browser was not started with the policy ${policy}.`)
  }
  mayOpen(url: string): boolean {
    const details = { url, frameName: '', features: '', disposition: 'new-window', referrer: { url: this.#url } }
    return this.#mayOpen(details as Parameters<WindowOpenHandler>[0]).action === 'allow'
  }
  /** Asks the guards of the page as Electron does before a frame goes to another address. */
  mayNavigate({ url, isNavigation, isMainFrame }: PageRequest): boolean {
    if (!isNavigation || (isMainFrame && this.#isTold)) return true
    let isPrevented = false
    const details = { url, isMainFrame, preventDefault: () => (isPrevented = true) }
    this.emit('will-frame-navigate', details)
    if (isMainFrame) this.emit('will-navigate', details)
    return !isPrevented
  }
}
