import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectFolder } from '../../electron/launch/project.ts'
import { familyOf } from '../support/processes.ts'

interface Started {
  readonly pid: number
  readonly ended: Promise<{ readonly code: number | null; readonly says: string }>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** `npm start` without npm, on a data folder of its own. */
async function start(args: readonly string[], env: Record<string, string | undefined>): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'red-thread-start-'))
  const child = spawn(process.execPath, ['electron/start.ts', ...args], {
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
  return { pid: child.pid ?? 0, ended, kill: signal => child.kill(signal) }
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

test.runIf(process.platform === 'linux').each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s closes window and case, and leaves nobody behind',
  async signal => {
    const { pid, ended, kill } = await start([], { RED_THREAD_HEADLESS: '1' })
    await expect.poll(() => familyOf(pid).length, { timeout: 30_000 }).toBeGreaterThan(4)
    const family = familyOf(pid).filter(member => member !== pid)
    kill(signal)
    expect(await ended).toEqual({ code: 0, says: expect.not.stringMatching(/error|could not/i) })
    await expect.poll(() => family.filter(isRunning), { timeout: 5000 }).toEqual([])
  },
)

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
