/** Starts a built main process under the stand-in for `electron`, and shows its windows in the system's Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../../electron/launch/project.ts'
import { browserFor } from './browser-for.ts'
import type { AppCalls, DialogAnswer, DialogAsked } from './calls.ts'
import { type Asked, openLine } from './line.ts'

export interface Started {
  readonly pid: number
  /** The page of the first window, once it is loaded. */
  readonly firstPage: Promise<Page>
  /** The page of the window now: after a crash another one. */
  readonly page: () => Page
  /** How often the app loaded the window's page anew. */
  readonly reloads: () => number
  /** What no guard of the app stopped: it would have left this machine. */
  readonly letThrough: readonly string[]
  readonly asked: readonly DialogAsked[]
  /** Crashes the page of the window, as a fault of the browser would. */
  readonly crash: () => Promise<void>
  /** What the app's process is asked by hand: what the system tells it. */
  readonly app: Asked<AppCalls>
  /** Resolves once the app has told whoever started it that it is up. */
  readonly isUp: Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<{
    readonly code: number | null
    readonly signal: NodeJS.Signals | null
    readonly says: string
  }>
}

export interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
  /** Where the built app lies, if not in this project. */
  readonly project?: string
  /** The user closes the window before its page is there. */
  readonly closesWhileLoading?: boolean
  /** Answers the dialogs of the system as a user would; a dialog nobody answers is closed without a choice. */
  readonly answer?: (asked: DialogAsked) => DialogAnswer
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export function startBuilt(dataFolder: string, options: StartOptions = {}): Started {
  const child = forkBuilt(dataFolder, options)
  const asked: DialogAsked[] = []
  const window = browserFor(() => app, {
    closesWhileLoading: options.closesWhileLoading ?? false,
    answer: dialog => {
      asked.push(dialog)
      return options.answer?.(dialog) ?? {}
    },
  })
  const app = openLine<AppCalls>(
    {
      send: message => void (child.connected && child.send(message as object)),
      listen: listener => void child.on('message', listener),
    },
    window.calls,
  )
  const isUp = new Promise<void>(resolve => child.on('message', message => message === 'up' && resolve()))
  const ended = endOf(child, window.end)
  const { page, reloads, letThrough, crash } = window
  return {
    ...{ pid: child.pid ?? 0, page, reloads, letThrough, crash, asked, app, isUp, ended },
    firstPage: pageBefore(window.loaded, ended),
    kill: signal => void child.kill(signal),
  }
}

function forkBuilt(dataFolder: string, { args = [], env = {}, project = projectFolder, folder }: StartOptions) {
  return fork(join(project, 'out', 'main', 'main.js'), [...args, ...asRoot], {
    cwd: folder ?? project,
    env: { ...process.env, RED_THREAD_DATA: dataFolder, ...env },
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** How the process ended and what it said meanwhile, once its browser is closed too. */
function endOf(child: ChildProcess, closeBrowser: () => Promise<void>): Started['ended'] {
  let says = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => (says += text))
  return new Promise(resolve =>
    child.once('close', (code, signal) => void closeBrowser().then(() => resolve({ code, signal, says }))),
  )
}

/** The first page; rejects where the process ends before there is one. */
function pageBefore(loaded: Promise<Page>, ended: Started['ended']): Promise<Page> {
  const gone = ended.then(({ code, signal, says }) => {
    throw new Error(`The app ended before it had a window (${signal ?? code}):\n${says}`)
  })
  const page = Promise.race([loaded, gone])
  // Not everybody waits for a window: some tests are about there being none.
  page.catch(() => undefined)
  return page
}
