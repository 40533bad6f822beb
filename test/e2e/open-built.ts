/** The built main process under the stand-in for Electron, for the tests that are about that process itself. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type Started, type StartOptions, startBuilt } from '../support/electron/start.ts'

/** A data folder of its own, removed after the test. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-built-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the app; it is ended when the test is over. */
export function openBuilt(folder: string, options: StartOptions = {}): Started {
  const app = startBuilt(folder, options)
  onTestFinished(async () => {
    app.kill('SIGKILL')
    await app.ended
  })
  return app
}

/** The window's page once it is loaded, and what it complains of from then on. */
export async function windowOf(app: Started): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await app.firstPage
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return { page, complaints }
}

/** The lock files of every case in a folder, and the snapshots: what an orderly end leaves none of, and one of. */
export async function leftIn(folder: string): Promise<{ readonly locks: number; readonly snapshots: number }> {
  const files = await readdir(folder, { recursive: true })
  return {
    locks: files.filter(file => /\.case[\\/]lock$/.test(file)).length,
    snapshots: files.filter(file => /\.snap$/.test(file)).length,
  }
}
