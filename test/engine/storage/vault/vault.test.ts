import { randomBytes } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { openVault, type Vault } from '#engine/storage/vault/vault.ts'

const keys = { caseKey: randomBytes(32), caseId: randomBytes(16) }
const text = Buffer.from('a canary in a coal mine '.repeat(3000))
const hash = sha256Hex(text)

let folder = ''
let vault: Vault
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
  vault = openVault(() => folder, keys)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function together(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function put(contents: Uint8Array, name = 'seized.txt'): Promise<string> {
  await writeFile(join(folder, name), contents)
  return join(folder, name)
}

const storedPath = (sha256: string) => join(folder, 'evidence', vault.nameOf(sha256).slice(0, 2), vault.nameOf(sha256))

async function allStored(): Promise<string[]> {
  const evidence = join(folder, 'evidence')
  // It is made with the first exhibit.
  const found = existsSync(evidence) ? await readdir(evidence, { recursive: true, withFileTypes: true }) : []
  return found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

it('gives back what it took in, by path and by stream, and says what it is', async () => {
  const taken = await vault.addPath(await put(text))
  expect(taken).toEqual({ sha256: hash, size: text.length, mediaType: 'text/plain', alreadyHeld: false, mended: false })
  expect((await together(vault.read(hash))).equals(text)).toBe(true)
  const json = Buffer.from('{"a":1}')
  const streamed = await vault.addBytes('upload', [json.subarray(0, 3), json.subarray(3)])
  expect(streamed).toMatchObject({ sha256: sha256Hex(json), size: 7, mediaType: 'application/json' })
  expect(await together(vault.read(streamed.sha256))).toEqual(json)
  expect([...(await vault.list())].sort()).toEqual([vault.nameOf(hash), vault.nameOf(streamed.sha256)].sort())
})

it('takes in an empty file', async () => {
  const { sha256 } = await vault.addPath(await put(Buffer.alloc(0)))
  expect(await together(vault.read(sha256))).toHaveLength(0)
  expect(await vault.verify(sha256, 0)).toBe('intact')
})

it('holds one copy of what comes twice', async () => {
  const path = await put(text)
  await vault.addPath(path)
  const before = await readFile(storedPath(hash))
  expect(await vault.addPath(path)).toMatchObject({ alreadyHeld: true, mended: false })
  expect(await vault.addBytes('again', [text])).toMatchObject({ alreadyHeld: true })
  expect(await vault.addChecked('again', { sha256: hash, size: text.length }, [])).toMatchObject({ alreadyHeld: true })
  expect(await readFile(storedPath(hash))).toEqual(before)
  expect(await allStored()).toHaveLength(1)
})

it('shows neither contents nor hash on disk, to this user alone', async () => {
  await vault.addPath(await put(text))
  await unlink(join(folder, 'seized.txt'))
  const [path = ''] = await allStored()
  expect(path).toMatch(/evidence\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/)
  expect(path).not.toContain(hash.slice(0, 32))
  expect((await readFile(path)).includes('canary')).toBe(false)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'evidence'))).mode & 0o777).toBe(0o700)
})

it('never spools a stream in the clear, and leaves no spool', async () => {
  let spooled = 0
  async function* watching() {
    for (let i = 0; i < 40; i++) {
      yield text
      for (const path of await allStored()) {
        const bytes = await readFile(path)
        spooled = Math.max(spooled, bytes.length)
        expect(bytes.includes('canary')).toBe(false)
      }
    }
  }
  await vault.addBytes('stream', watching())
  expect(spooled).toBeGreaterThan(text.length)
  expect(await allStored()).toHaveLength(1)
})

it('reads ranges as it reads the whole', async () => {
  const bytes = randomBytes(1_300_000)
  const { sha256 } = await vault.addBytes('x', [bytes])
  const place = fc.integer({ min: 0, max: bytes.length + 20_000 })
  await fc.assert(
    fc.asyncProperty(place, place, async (start, end) => {
      const range = await together(vault.read(sha256, { start, end }))
      expect(range.equals(bytes.subarray(start, Math.max(start, end)))).toBe(true)
    }),
    { numRuns: 40 },
  )
})

it('tells intact, damaged and missing apart', async () => {
  await vault.addPath(await put(text))
  expect(await vault.verify(hash, text.length)).toBe('intact')
  expect(await vault.verify(hash, text.length + 1)).toBe('damaged')
  const path = storedPath(hash)
  const bytes = await readFile(path)
  for (let i = 0; i < 200; i++) {
    const at = Math.floor((i * bytes.length) / 200)
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (i % 8)), at)
    await writeFile(path, flipped)
    expect(await vault.verify(hash, text.length)).toBe('damaged')
    await writeFile(path, bytes.subarray(0, at))
    expect(await vault.verify(hash, text.length)).toBe('damaged')
  }
  await expect(together(vault.read(hash))).rejects.toMatchObject({ code: 'evidence-damaged', data: { sha256: hash } })
  await unlink(path)
  expect(await vault.verify(hash, text.length)).toBe('missing')
  await expect(together(vault.read(hash))).rejects.toMatchObject({ code: 'evidence-missing' })
})

it('replaces a damaged file by an intact one, and says so', async () => {
  const path = await put(text)
  await vault.addPath(path)
  await truncate(storedPath(hash), 100)
  expect(await vault.addPath(path)).toMatchObject({ alreadyHeld: false, mended: true })
  expect(await vault.verify(hash, text.length)).toBe('intact')
})

it('opens nothing for another case', async () => {
  await vault.addPath(await put(text))
  const other = openVault(() => folder, { ...keys, caseId: randomBytes(16) })
  expect(await other.verify(hash, text.length)).toBe('missing')
  await mkdir(join(folder, 'evidence', other.nameOf(hash).slice(0, 2)), { recursive: true })
  await writeFile(
    join(folder, 'evidence', other.nameOf(hash).slice(0, 2), other.nameOf(hash)),
    await readFile(storedPath(hash)),
  )
  expect(await other.verify(hash, text.length)).toBe('damaged')
})

it('refuses what is no plain file, and what does not fit its hash', async () => {
  await expect(vault.addPath(join(folder, 'nothing'))).rejects.toThrow('it is not there')
  await expect(vault.addPath(folder)).rejects.toMatchObject({ code: 'cannot-read-file' })
  await symlink('/dev/zero', join(folder, 'endless'))
  await expect(vault.addPath(join(folder, 'endless'))).rejects.toThrow('it is not a plain file')
  async function* wrong() {
    yield Buffer.from('abc')
    throw new Error('it is not what it should be')
  }
  await expect(vault.addChecked('bundle', { sha256: hash, size: 3 }, wrong())).rejects.toThrow('it is not what')
  expect(await vault.list()).toEqual([])
})

it.each([
  ['first', 600_000],
  ['second', 2_000_000],
])('refuses a file that grows while it is read the %s time, and leaves nothing', async (_, from) => {
  const path = await put(randomBytes(3_000_000))
  let isAppended = false
  const onProgress = (done: number) => {
    if (isAppended || done < from) return
    isAppended = true
    // At once: what is queued may come after the last read.
    appendFileSync(path, 'more')
  }
  await expect(vault.addPath(path, { onProgress })).rejects.toMatchObject({ code: 'cannot-read-file' })
  expect(await allStored()).toEqual([])
})

it('refuses a file of which one bit changes between the two readings, and leaves nothing', async () => {
  const bytes = randomBytes(3_000_000)
  for (const at of [0, 1_500_000, bytes.length - 1]) {
    const path = await put(bytes)
    let isDone = false
    const onProgress = (done: number) => {
      if (isDone || done < bytes.length / 2) return
      isDone = true
      const file = openSync(path, 'r+')
      writeSync(file, Uint8Array.of((bytes[at] ?? 0) ^ 1), 0, 1, at)
      closeSync(file)
    }
    await expect(vault.addPath(path, { onProgress }), `${at}`).rejects.toThrow('it changed while it was read')
    expect(isDone).toBe(true)
  }
  expect(await allStored()).toEqual([])
})

it('stops when cancelled or when the stream fails, and leaves nothing', async () => {
  const path = await put(randomBytes(3_000_000))
  const stop = new AbortController()
  const seen: number[] = []
  const onProgress = (done: number) => {
    seen.push(done)
    if (done > 2_000_000) stop.abort()
  }
  await expect(vault.addPath(path, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  async function* failing() {
    yield text
    throw new Error('the line went dead')
  }
  await expect(vault.addBytes('upload', failing())).rejects.toThrow('upload could not be read (the line went dead)')
  expect(await allStored()).toEqual([])
})

it('sweeps up what a crash left, and nothing else', async () => {
  await vault.sweep()
  await vault.addPath(await put(text))
  await writeFile(`${storedPath(hash)}.0011223344556677.tmp`, 'half')
  await writeFile(join(folder, 'evidence', `${'0011'.repeat(8)}.tmp`), 'half')
  await vault.sweep()
  expect(await allStored()).toEqual([storedPath(hash)])
})

it('does nothing more once its keys are forgotten, even in the middle of work', async () => {
  const path = await put(randomBytes(3_000_000))
  const adding = vault.addPath(path, { onProgress: () => vault.close() })
  await expect(adding).rejects.toMatchObject({ code: 'no-case-open' })
  await expect(together(vault.read(hash))).rejects.toMatchObject({ code: 'no-case-open' })
  expect(await readdir(folder)).toEqual(['seized.txt'])
})
