import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeLock } from '#engine/lock.ts'
import { thisProcess } from '#engine/running-process.ts'

let folder = ''
let children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children = []
  await rm(folder, { recursive: true, force: true })
})

const nonce = '0123456789abcdef'.repeat(2)
const leave = async (changes: object) =>
  writeFile(join(folder, 'lock'), JSON.stringify({ ...(await thisProcess()), nonce, ...changes }))

/** A number no process has. */
const noPid = 2 ** 22 + 1

function taker(): Promise<string> {
  const script = fileURLToPath(new URL('lock-taker.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
}

async function killAll(): Promise<void> {
  const ended = children.map(child => new Promise(resolve => child.once('exit', resolve)))
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(ended)
  children = []
}

it('is held by one, and free again once released', async () => {
  const lock = await takeLock(folder)
  await expect(takeLock(folder)).rejects.toMatchObject({
    code: 'case-locked',
    data: { pid: process.pid, host: hostname() },
  })
  await lock.release()
  expect(await readdir(folder)).toEqual([])
  await (await takeLock(folder)).release()
})

it('is refused while another process holds it, and taken over once that is killed', async () => {
  expect(await taker()).toBe('taken')
  await expect(takeLock(folder)).rejects.toMatchObject({ code: 'case-locked', data: { pid: children[0]?.pid } })
  await killAll()
  await (await takeLock(folder)).release()
})

it.each([
  ['of a process that is gone', { pid: noPid }],
  ['from before the computer started', { boot: 'another' }],
  ['of another process that had our number', { began: '1' }],
])('takes over a lock %s', async (_, changes) => {
  await leave(changes)
  const lock = await takeLock(folder)
  expect(await readFile(join(folder, 'lock'), 'utf8')).not.toContain(nonce)
  await lock.release()
  expect(await readdir(folder)).toEqual([])
})

it.each(['', '{"host":"x"', '{"nonce":"../../escape"}'])(
  'takes over a lock cut off while written: %s',
  async contents => {
    await writeFile(join(folder, 'lock'), contents)
    await (await takeLock(folder)).release()
    expect(await readdir(folder)).toEqual([])
  },
)

it('does not take what another computer may hold', async () => {
  await leave({ host: 'elsewhere', pid: noPid })
  await expect(takeLock(folder)).rejects.toMatchObject({ code: 'case-locked', data: { host: 'elsewhere' } })
})

it('takes over a dead lock whose taking-over died too', async () => {
  await leave({ pid: noPid })
  await writeFile(join(folder, `lock.${nonce}`), JSON.stringify({ ...(await thisProcess()), nonce, pid: noPid }))
  await (await takeLock(folder)).release()
  expect(await readdir(folder)).toEqual([])
})

it('is given to exactly one of many who find it dead at once', async () => {
  for (let round = 0; round < 20; round++) {
    await leave({ pid: noPid })
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder)))
    const taken = all.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
    const codes = all.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(taken).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['case-locked']))
    await taken[0]?.release()
    expect(await readdir(folder)).toEqual([])
  }
})

it('is given to exactly one of many processes', async () => {
  for (let round = 0; round < 3; round++) {
    const outcomes = await Promise.all(Array.from({ length: 4 }, taker))
    expect(outcomes.toSorted()).toEqual(['case-locked', 'case-locked', 'case-locked', 'taken'])
    await killAll()
  }
})

it('does not remove a lock that is no longer its own', async () => {
  const lock = await takeLock(folder)
  await leave({})
  await lock.release()
  expect(await readdir(folder)).toEqual(['lock'])
})
