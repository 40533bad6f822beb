import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { thisProcess } from '#engine/disk/running-process.ts'
import { lockNames, takeLock } from '#engine/storage/lock/lock.ts'

let folder = ''
let children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(async () => {
  await killAll()
  await rm(folder, { recursive: true, force: true })
})

const nonce = '0123456789abcdef'.repeat(2)
const mark = () => join(folder, lockNames.mark)
const leave = async (changes: object) =>
  writeFile(mark(), JSON.stringify({ ...(await thisProcess()), nonce, ...changes }))
/** What lies in the folder, but for the empty file that stays. */
const left = async () => (await readdir(folder)).filter(name => name !== lockNames.os)
/** A drive without file locks, as far as we can tell: what is to be locked cannot be opened. */
const withoutOsLocks = () => mkdir(join(folder, lockNames.os, 'in the way'), { recursive: true })

/** A number no process has. */
const noPid = 2 ** 22 + 1

const script = fileURLToPath(new URL('lock-taker.ts', import.meta.url))

/** Another process that takes the lock and keeps it; `within` starts it somewhere else, such as in a namespace. */
function taker(at = folder, within: readonly string[] = []): Promise<string> {
  const [program = '', ...words] = [...within, process.execPath, script, at]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
}

async function killAll(): Promise<void> {
  const ended = children.map(child => new Promise(resolve => child.once('exit', resolve)))
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(ended)
  children = []
}

const locked = { code: 'case-locked' }
const elsewhere = { code: 'case-in-use-elsewhere' }

it('is held by one, and free again once released', async () => {
  const lock = await takeLock(folder)
  expect(lock.byOs).toBe(true)
  await expect(takeLock(folder)).rejects.toMatchObject({ ...locked, data: { pid: process.pid, host: hostname() } })
  await lock.release()
  expect(await left()).toEqual([])
  await (await takeLock(folder)).release()
})

it('is refused while another process holds it, and taken over once that is killed', async () => {
  expect(await taker()).toBe('taken')
  await expect(takeLock(folder, { takeOver: true })).rejects.toMatchObject({
    ...locked,
    data: { pid: children[0]?.pid },
  })
  await killAll()
  await (await takeLock(folder)).release()
})

describe.each([
  ['with locks of the system', async () => undefined],
  ['on a drive without them', withoutOsLocks],
])('a mark that was left behind, %s,', (where, prepare) => {
  const guarded = where === 'with locks of the system'
  beforeEach(prepare)

  it.each<[string, object]>([
    ['of a process that is gone', { pid: noPid }],
    ['of another process that had our number', { began: '1' }],
    ['of a process that is gone, from when this computer had another name', { host: 'renamed', pid: noPid }],
    ['that was copied along with its folder', { folder: '1:2' }],
  ])('%s is taken over', async (_, changes) => {
    await leave(changes)
    const lock = await takeLock(folder)
    expect(await readFile(mark(), 'utf8')).not.toContain(nonce)
    await lock.release()
    expect(await left()).toEqual([])
  })

  it.each<[string, object]>([
    ['of another computer', { host: 'elsewhere', boot: 'another' }],
    ['of this computer before it was last started', { boot: 'another' }],
    ['of another computer with our name and a number of ours', { boot: 'another', pid: process.pid }],
    ['of another container, where the system did not guard it', { pids: 'pid:[1]', pid: noPid, osLock: false }],
  ])('%s is taken over only where that is said', async (_, changes) => {
    await leave({ osLock: true, ...changes })
    const since = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
    await expect(takeLock(folder)).rejects.toMatchObject({ ...elsewhere, data: { since } })
    expect(await readFile(mark(), 'utf8')).toContain(nonce)
    await (await takeLock(folder, { takeOver: true })).release()
    expect(await left()).toEqual([])
  })

  it.each(['', '{"host":"x"', '{"nonce":"../../escape"}', '{"pid":1}', '[]', 'null'])(
    'cut off or not ours, is taken over: %s',
    async contents => {
      await writeFile(mark(), contents)
      await (await takeLock(folder)).release()
      expect(await left()).toEqual([])
    },
  )

  it('of a program that runs is not taken, unless the system says that it does not hold this folder', async () => {
    await leave({ osLock: false })
    await expect(takeLock(folder, { takeOver: true })).rejects.toMatchObject(locked)
    await leave({ osLock: true })
    if (guarded) await (await takeLock(folder)).release()
    else await expect(takeLock(folder)).rejects.toMatchObject(locked)
  })

  it('is taken over though its taking-over died too', async () => {
    await leave({ pid: noPid })
    await writeFile(`${mark()}.${nonce}`, JSON.stringify({ ...(await thisProcess()), nonce, pid: noPid }))
    await (await takeLock(folder)).release()
    expect(await left()).toEqual([])
  })

  it('is given to exactly one of many who find it dead at once', async () => {
    for (let round = 0; round < 20; round++) {
      await leave({ pid: noPid })
      const all = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder)))
      const taken = all.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
      const codes = all.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []))
      expect(taken).toHaveLength(1)
      expect(taken[0]?.byOs).toBe(guarded)
      expect(new Set(codes)).toEqual(new Set(['case-locked']))
      await taken[0]?.release()
      expect(await left()).toEqual([])
    }
  })

  it('is given to exactly one of many processes', async () => {
    for (let round = 0; round < 3; round++) {
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => taker()))
      const taken = guarded ? 'taken' : 'taken without the system'
      expect(outcomes.toSorted()).toEqual(['case-locked', 'case-locked', 'case-locked', taken])
      await killAll()
    }
  })
})

describe('programs that do not see each other', () => {
  const apart = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', '--uts']

  it('in namespaces of their own do not both write, and leave nothing when they are killed', async ({ skip }) => {
    if (!canUnshare()) skip('namespaces cannot be made here (it takes root)')
    expect(await taker(folder, apart)).toBe('taken')
    expect(await taker(folder, apart)).toBe('case-locked')
    await expect(takeLock(folder, { takeOver: true })).rejects.toMatchObject(locked)
    await killAll()
    // Its number may be anyone's here: only the system knows that it is gone, a moment after it was told to go.
    const lock = await vi.waitFor(() => takeLock(folder), { timeout: 60_000 })
    expect(await taker(folder, apart)).toBe('case-locked')
    await lock.release()
  })

  function canUnshare(): boolean {
    try {
      execFileSync(apart[0] ?? '', [...apart.slice(1), 'true'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
})

it('holds for the folder and not for its name: a copy is free, and a moved folder still locked', async () => {
  expect(await taker()).toBe('taken')
  const [copy, moved] = [`${folder}.copy`, `${folder}.moved`]
  try {
    await cp(folder, copy, { recursive: true })
    await (await takeLock(copy)).release()
    await rename(folder, moved)
    await expect(takeLock(moved)).rejects.toMatchObject(locked)
  } finally {
    for (const path of [copy, moved]) await rm(path, { recursive: true, force: true })
  }
})

it('does not remove a mark that is no longer its own, and says who took the case over', async () => {
  const lock = await takeLock(folder)
  await lock.confirm()
  await leave({ host: 'elsewhere' })
  await expect(lock.confirm()).rejects.toMatchObject({ code: 'lock-lost', data: { host: 'elsewhere' } })
  await lock.release()
  expect(await left()).toEqual([lockNames.mark])
})

it('goes through no link and rolls back no journal that somebody put in the place of its file', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'))
  try {
    const victim = join(outside, 'precious')
    await writeFile(victim, 'not ours')
    for (const name of [lockNames.os, `${lockNames.os}-journal`]) await symlink(victim, join(folder, name))
    const lock = await takeLock(folder)
    expect(lock.byOs).toBe(true)
    await lock.release()
    expect([await readFile(victim, 'utf8'), await readdir(outside)]).toEqual(['not ours', ['precious']])
    expect(await readFile(join(folder, lockNames.os), 'utf8')).toBe('')
  } finally {
    await rm(outside, { recursive: true })
  }
})
