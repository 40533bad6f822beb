import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merkleRoot } from '#engine/storage/journal/merkle.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { threadTime } from '../support/thread-time.ts'

const folder = join(import.meta.dirname, '../../resources')
/** The page's own modules, which are plain JavaScript. */
const part = <T>(name: string) => import(join(folder, 'verifier', `${name}.js`)) as Promise<T>

interface Hash {
  readonly update: (bytes: Uint8Array) => void
  readonly hex: () => string
}

describe('verify.html', () => {
  it('is what its folder makes', async () => {
    const { assemble } = await part<{ assemble: () => Promise<string> }>('assemble')
    expect(
      readFileSync(join(folder, 'verify.html'), 'utf8') === (await assemble()),
      'node resources/verifier/assemble.js',
    ).toBe(true)
  })

  it('fetches nothing: no address, no request, no code out of text', () => {
    const page = readFileSync(join(folder, 'verify.html'), 'utf8')
    expect(page.match(/https?:|fetch\(|XMLHttpRequest|import\(|eval\(|Function\(|innerHTML|\bsrc=|\bhref=/g)).toBeNull()
  })

  it('hashes as node:crypto does, whole or in pieces', async () => {
    const { startSha256, startSha512 } = await part<Record<'startSha256' | 'startSha512', () => Hash>>('sha2')
    for (const [name, start] of Object.entries({ sha256: startSha256, sha512: startSha512 })) {
      for (const size of [0, 1, 55, 56, 63, 64, 111, 112, 119, 127, 128, 129, 1000, 70_001]) {
        const bytes = randomBytes(size)
        const hash = start()
        const cut = Math.floor(size / 3)
        hash.update(bytes.subarray(0, cut))
        hash.update(bytes.subarray(cut))
        expect(hash.hex(), `${name} of ${size}`).toBe(createHash(name).update(bytes).digest('hex'))
      }
    }
  })

  it('hashes a large file in bearable time', async () => {
    const { startSha512 } = await part<Record<'startSha512', () => Hash>>('sha2')
    const [hash, bytes] = [startSha512(), new Uint8Array(2 ** 20)]
    for (let i = 0; i < 8; i++) hash.update(bytes)
    const began = threadTime()
    for (let i = 0; i < 32; i++) hash.update(bytes)
    const perSecond = 32 / ((threadTime() - began) / 1000)
    process.stdout.write(`SHA-512 in the page: ${Math.round(perSecond)} MB/s\n`)
    expect(perSecond).toBeGreaterThan(10)
  })

  it('knows the roots and the canonical JSON that the engine knows', async () => {
    const page = await part<{ merkleRoot: (leaves: Uint8Array[]) => Uint8Array }>('journal')
    const { canonical: spelled } = await part<{ canonical: (value: unknown) => string }>('proof')
    for (const size of [0, 1, 2, 3, 5, 8, 13, 100]) {
      const leaves = Array.from({ length: size }, () => randomBytes(32))
      expect(Buffer.from(page.merkleRoot(leaves)).equals(merkleRoot(leaves)), `${size} leaves`).toBe(true)
    }
    fc.assert(fc.property(fc.jsonValue(), value => spelled(value) === canonical(value)))
  })

  it.each([
    [
      { caseId: 'case/ab', entries: '5', root: 'AAAA' },
      { caseId: 'ab', entries: 5, root: 'AAAA' },
    ],
    [
      { caseId: 'case/ab\n5\nAA AA\n\n— x y\n', entries: '', root: '' },
      { caseId: 'ab', entries: 5, root: 'AAAA' },
    ],
  ])('reads a checkpoint from paper', async (typed, read) => {
    const { readPaper } = await part<{ readPaper: (paper: unknown) => unknown }>('paper')
    expect(readPaper(typed)).toEqual(read)
  })
})
