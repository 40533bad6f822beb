import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectFolder } from '../../electron/launch/project.ts'
import { familyOf } from '../support/processes.ts'
import { leftIn } from './open-built.ts'

interface Started {
  readonly pid: number
  readonly data: string
  readonly ended: Promise<{ readonly code: number | null; readonly says: string }>
  readonly kill: (signal: NodeJS.Signals) => void
  /** What it has said up to now. */
  readonly says: () => string
}

/** `npm start` without npm, on a data folder of its own. */
async function start(
  args: readonly string[],
  env: Record<string, string | undefined>,
  under: readonly string[] = [],
): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'red-thread-start-'))
  const [program = '', ...rest] = [...under, process.execPath, 'electron/start.ts', ...args]
  const child = spawn(program, rest, {
    cwd: projectFolder,
    env: { ...process.env, RED_THREAD_DATA: data, ...env },
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await rm(data, { recursive: true, force: true })
  })
  let says = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (says += text))
  const ended = new Promise<{ code: number | null; says: string }>(resolve =>
    child.once('close', code => resolve({ code, says })),
  )
  return { pid: child.pid ?? 0, data, ended, kill: signal => child.kill(signal), says: () => says }
}

test.runIf(process.platform === 'linux')('without a display one line says what to type', async () => {
  const { code, says } = await (await start([], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined })).ended
  expect(code).toBe(1)
  expect(says.trim().split('\n')).toHaveLength(1)
  expect(says).toContain('xvfb-run -a npm start')
})

test('something that is no case is refused in one line', async () => {
  const { code, says } = await (await start(['holiday.jpg'], { RED_THREAD_HEADLESS: '1' })).ended
  expect(code).toBe(1)
  expect(says).toBe('"holiday.jpg" names no case. Type: npm start -- path/to/Name.case\n')
})

test
  .runIf(process.platform === 'linux')
  .each([[['SIGTERM']], [['SIGINT']], [['SIGHUP']], [['SIGINT', 'SIGTERM', 'SIGINT']]] as const)(
  '%j closes window and case, and leaves nobody behind',
  async signals => {
    const { pid, data, ended, kill } = await start([], { RED_THREAD_HEADLESS: '1' })
    await expect.poll(() => familyOf(pid).length, { timeout: 30_000 }).toBeGreaterThan(4)
    const family = familyOf(pid).filter(member => member !== pid)
    for (const signal of signals) kill(signal)
    expect(await ended).toEqual({ code: 0, says: expect.not.stringMatching(/error|could not/i) })
    await expect.poll(() => family.filter(isRunning), { timeout: 60_000 }).toEqual([])
    expect((await leftIn(data)).locks).toBe(0)
  },
)

test.skipIf(spawnSync('xvfb-run', ['--help']).error !== undefined)(
  'Electron that aborts is named in one line, and the app opens in the browser',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'red-thread-electron-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'electron'), '#!/bin/sh\necho "No usable sandbox!" >&2\nkill -TRAP $$\n', {
      mode: 0o755,
    })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, RED_THREAD_BROWSER: undefined, RED_THREAD_HEADLESS: undefined }
    const { pid, ended, says } = await start([], env, ['xvfb-run', '-a'])
    const window = () => familyOf(pid).filter(member => commandOf(member).includes('--type=renderer'))
    await expect.poll(() => window().length, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(says()).toMatch(/^Electron could not be run \(.*sandbox.*\); opening the app in \S+\.\n$/)
    const launcher = familyOf(pid).find(member => commandOf(member).startsWith(`${process.execPath} electron/start.ts`))
    process.kill(launcher ?? 0, 'SIGTERM')
    expect((await ended).code).toBe(0)
  },
)

/** The command line of a process; empty where it has ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
