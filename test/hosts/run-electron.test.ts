import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { runElectron } from '../../electron/launch/run-electron.ts'

const never = new Promise<void>(() => undefined)

/** A program in Electron's place. */
async function program(content: string | Uint8Array, mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'electron-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'electron')
  await writeFile(path, content)
  await chmod(path, mode)
  return path
}

const script = (...lines: readonly string[]) => program(['#!/bin/sh', ...lines, ''].join('\n'))
/** As the app does it, over the channel of Node. */
const tells = (word: string) => `printf '"${word}"\\n' >&$NODE_CHANNEL_FD`

/** Everything said while it ran, and how it went. */
async function running(path: string, told = never) {
  const said: string[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
  const ran = await runElectron(path, ['/app', '--sample'], told).finally(() => write.mockRestore())
  return { ran, said: said.join('') }
}

describe.skipIf(process.platform === 'win32')('Electron that is there and cannot run is told from one that ran', () => {
  const zygote = '[5:1128/FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+'
  test.each([
    ['is killed by a signal', () => script('kill -SEGV $$'), 'it was ended by SIGSEGV'],
    [
      'is not allowed its sandbox',
      () => script(`echo '${zygote}' >&2`, 'kill -TRAP $$'),
      'this system does not allow the sandbox that it needs',
    ],
    [
      'aborts for its SUID helper',
      () =>
        script("echo 'The SUID sandbox helper binary was found, but is not configured correctly' >&2", 'kill -ABRT $$'),
      'this system does not allow the sandbox that it needs',
    ],
    [
      'lacks a library',
      () => script("echo 'electron: error while loading shared libraries: libgbm.so.1: cannot open' >&2", 'exit 127'),
      'the library libgbm.so.1 is missing',
    ],
    ['ends with 127', () => script('exit 127'), 'it ended with code 127'],
    ['ends with 1 and no word', () => script('exit 1'), 'it ended with code 1'],
    ['may not be executed', () => program('#!/bin/sh\n', 0o644), 'its program may not be executed'],
    [
      'is for another kind of computer',
      () => program(Buffer.from('7f454c46020101000000000000000000020000ff', 'hex')),
      'its program is made for another kind of computer',
    ],
    ['is not there', async () => '/no/such/electron', 'its program is not there'],
  ])('%s', async (_, make, whyNot) => {
    expect(await running(await make())).toEqual({ ran: { whyNot }, said: '' })
  })

  test('a user who leaves before or after the window is up has had their app', async () => {
    expect(await running(await script('exit 0'))).toEqual({ ran: { code: 0 }, said: '' })
    expect(await running(await script(tells('up'), 'exit 0'))).toEqual({ ran: { code: 0 }, said: '' })
  })

  test('a crash of the running app is told, and no second window is opened for it', async () => {
    const { ran, said } = await running(await script(tells('up'), 'sleep 0.3', 'kill -SEGV $$'))
    expect(ran).toEqual({ code: 1 })
    expect(said).toBe(
      'The app has ended unexpectedly (it was ended by SIGSEGV). What was saved is safe; start it again.\n',
    )
  })

  test('an app that has told its user why it cannot start is not started otherwise', async () => {
    expect(await running(await script(tells('refused'), 'sleep 0.3', 'exit 1'))).toEqual({ ran: { code: 1 }, said: '' })
  })

  test('told to end it tells Electron, whose end is then none of a failure', async () => {
    const told = new Promise<void>(resolve => setTimeout(resolve, 300))
    expect(await running(await script('exec sleep 60'), told)).toEqual({ ran: { code: 0 }, said: '' })
  })

  test('it is never told to be plain Node, and never told to go without its sandbox but by root', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const shows = await script(tells('up'), 'sleep 0.3', 'echo "[$ELECTRON_RUN_AS_NODE]" "$@" >&2')
    const asRoot = process.getuid?.() === 0 ? '--no-sandbox ' : ''
    expect((await running(shows)).said).toBe(`[] ${asRoot}/app --sample\n`)
  })
})
