/** What crosses between the app's process, which has the stand-in for `electron`, and the test, which has the browser. */

/** A request of a page, before anything has answered it. */
export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly isNavigation: boolean
  readonly isMainFrame: boolean
}

export type PageAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }
  /** Stopped by a guard of the app, or let through by all of them: then it would have left this machine. */
  | 'stopped'
  | 'let through'

/** Who calls from a page. */
export interface Caller {
  readonly url: string
  readonly isTopFrame: boolean
}

/** What a dialog was given, and its answer: the paths chosen, or the index of the button pressed. */
export interface DialogAsked {
  readonly kind: 'open' | 'save' | 'message' | 'error'
  readonly options: Readonly<Record<string, unknown>>
}
export interface DialogAnswer {
  readonly paths?: readonly string[]
  readonly button?: number
}

/** Asked of the test by the app's process. */
export interface BrowserCalls {
  open: (window: number, preload: string, switches: Readonly<Record<string, string>>) => void
  /** Resolves once the page is loaded. */
  load: (window: number, url: string) => void
  reload: (window: number) => void
  send: (window: number, channel: string, args: readonly unknown[]) => void
  close: (window: number) => void
  dialog: (asked: DialogAsked) => DialogAnswer
}

/** Asked of the app's process by the test: what pages do, and what the system tells. */
export interface AppCalls {
  request: (window: number, request: PageRequest) => PageAnswer
  invoke: (window: number, caller: Caller, channel: string, args: readonly unknown[]) => unknown
  /** Whether a page may open a window of its own. */
  mayOpen: (window: number, url: string) => boolean
  mayUse: (window: number, permission: 'clipboard-read' | 'clipboard-sanitized-write' | 'geolocation') => boolean
  closed: (window: number) => void
  crashed: (window: number) => void
  power: (event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') => void
  openFile: (path: string) => void
}
