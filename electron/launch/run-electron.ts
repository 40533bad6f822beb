import { type ChildProcess, spawn } from 'node:child_process'
import { endSignal } from '#hosts/end-signal.ts'
import { say } from './say.ts'
import { type Failure, whyNot } from './why-not.ts'

/** How it went: the app ran, and its exit code; or there never was a window, and why. */
export type ElectronRun = { readonly code: number } | { readonly whyNot: string }

/** What Chromium writes before there is a window is kept only as far as it may say why there is none. */
const longestSaying = 64 * 1024
const patience = 30_000

/**
 * Runs the app in Electron to its end. It says itself when it is up, or has told the user why it is not: only an end
 * before that is a failure to run at all. Told to end, it tells Electron.
 */
export async function runElectron(
  program: string,
  args: readonly string[],
  message: Promise<void> = endSignal(),
): Promise<ElectronRun> {
  // Electron's sandbox refuses root; for everybody else it stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(program, [...asRoot, ...args], { env, stdio: ['inherit', 'pipe', 'pipe', 'ipc'] })
  let isReported = false
  let word = ''
  void message.then(() => {
    isReported = true
    child.kill('SIGTERM')
  })
  child.on('message', message => {
    word = String(message)
  })
  const slow = setTimeout(
    () => say('Electron has not opened its window yet. RED_THREAD_BROWSER names a browser to use instead.'),
    patience,
  )
  child.once('message', () => clearTimeout(slow))
  const failure = await ended(child, () => word !== '').finally(() => clearTimeout(slow))
  return outcome(failure, word, isReported)
}

function ended(child: ChildProcess, isUp: () => boolean): Promise<Failure> {
  let says = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      if (isUp()) process.stderr.write(text)
      else says = (says + text).slice(0, longestSaying)
    })
  return new Promise(resolve => {
    child.once('error', error => resolve({ error, says }))
    child.once('close', (code, signal) => resolve({ code, signal, says }))
  })
}

function outcome(failure: Failure, word: string, isReported: boolean): ElectronRun {
  if (isReported || failure.code === 0) return { code: 0 }
  if (word === '') return { whyNot: whyNot(failure) }
  if (word === 'up') say(`The app has ended unexpectedly (${whyNot(failure)}). What was saved is safe; start it again.`)
  return { code: failure.code ?? 1 }
}
