import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import {
  changePassphrase,
  changeRecoveryKey,
  createHeader,
  type NewHeader,
  unlock,
} from '#engine/secrets/header/header.ts'
import { encodeHeader } from '#engine/secrets/header/header-format.ts'
import { headerNames, readHeader, rewriteHeader } from '#engine/storage/header-copies.ts'

const argon = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const
const passphrase = 'tingling rogue quadrant storm'

let made: NewHeader
let folder = ''
beforeAll(async () => {
  made = await createHeader(passphrase, { argon })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'header-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = (at: 0 | 1, bytes: Uint8Array) => writeFile(join(folder, headerNames[at]), bytes)
const flipped = (bytes: Buffer, at: number, by: number) => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ by, at)
  return copy
}
/** The same header with its checksum made right again, as only a forger would. */
const forged = (bytes: Buffer, at: number, by: number) => {
  const body = flipped(bytes, at, by).subarray(0, -32)
  return Buffer.concat([body, sha256(body)])
}

it('opens with the passphrase and with the recovery words, and with nothing else', async () => {
  await rewriteHeader(folder, made.header)
  const { header, copies } = await readHeader(folder)
  expect(copies).toEqual(['good', 'good'])
  expect(header).toEqual(made.header)
  expect(await unlock(header, { passphrase })).toEqual(made.caseKey)
  expect(await unlock(header, { recoveryWords: made.recoveryWords.toUpperCase() })).toEqual(made.caseKey)
  await expect(unlock(header, { passphrase: 'another' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  const { recoveryWords } = changeRecoveryKey(header, made.caseKey)
  await expect(unlock(header, { recoveryWords })).rejects.toMatchObject({ code: 'wrong-recovery-key' })
  await expect(unlock(header, { recoveryWords: 'abandon abandom' })).rejects.toThrow('Word 2, "abandom"')
})

it('keeps neither key nor passphrase in the clear', async () => {
  const bytes = encodeHeader(made.header)
  expect(bytes.includes(made.caseKey)).toBe(false)
  expect(bytes.includes(passphrase)).toBe(false)
})

it.each([0, 1] as const)('survives any flip and any cut of copy %i', async at => {
  await rewriteHeader(folder, made.header)
  const bytes = encodeHeader(made.header)
  const expected = at === 0 ? ['damaged', 'good'] : ['good', 'damaged']
  for (let place = 0; place < bytes.length; place++) {
    for (const worse of [
      flipped(bytes, place, 1 << (place % 8)),
      flipped(bytes, place, 255),
      bytes.subarray(0, place),
    ]) {
      await put(at, worse)
      expect(await readHeader(folder)).toEqual({ header: made.header, copies: expected })
    }
  }
  expect(await readFile(join(folder, headerNames[at]))).toEqual(bytes.subarray(0, -1))
})

it('says both are damaged, never that the passphrase is wrong', async () => {
  const bytes = encodeHeader(made.header)
  for (let place = 0; place < bytes.length; place++) {
    await put(0, flipped(bytes, place, 1 << (place % 8)))
    await put(1, bytes.subarray(0, place))
    await expect(readHeader(folder)).rejects.toMatchObject({ code: 'header-damaged' })
  }
})

it('names a missing copy, and opens with the other', async () => {
  await rewriteHeader(folder, made.header)
  await unlink(join(folder, 'case.hdr'))
  expect((await readHeader(folder)).copies).toEqual(['missing', 'good'])
  await unlink(join(folder, 'case.hdr.2'))
  await expect(readHeader(folder)).rejects.toMatchObject({ code: 'not-a-case' })
  await put(1, Buffer.alloc(0))
  await expect(readHeader(folder)).rejects.toMatchObject({ code: 'header-damaged' })
})

it('takes the newer of two good copies', async () => {
  await rewriteHeader(folder, made.header)
  const next = changeRecoveryKey(made.header, made.caseKey)
  await put(1, encodeHeader(next.header))
  expect(await readHeader(folder)).toMatchObject({ header: next.header, copies: ['older', 'good'] })
})

it('mends both copies when it is rewritten, whichever was damaged, and leaves nothing beside them', async () => {
  for (const at of [0, 1] as const) {
    await rewriteHeader(folder, made.header)
    await put(at, Buffer.from('damaged'))
    await rewriteHeader(folder, made.header)
    expect((await readHeader(folder)).copies).toEqual(['good', 'good'])
  }
  expect((await readdir(folder)).sort()).toEqual([...headerNames])
})

it('does not call a newer header damaged', async () => {
  await put(0, forged(encodeHeader(made.header), 9, 2))
  await put(1, encodeHeader(made.header))
  await expect(readHeader(folder)).rejects.toMatchObject({ code: 'newer-format', data: { version: 3 } })
})

it('changes the passphrase and keeps the recovery key', async () => {
  const next = 'footless bust drab baguette'
  const header = await changePassphrase(made.header, made.caseKey, next, { argon })
  expect(header.revision).toBe(made.header.revision + 1)
  expect(await unlock(header, { passphrase: next })).toEqual(made.caseKey)
  expect(await unlock(header, { recoveryWords: made.recoveryWords })).toEqual(made.caseKey)
  await expect(unlock(header, { passphrase })).rejects.toMatchObject({ code: 'wrong-passphrase' })
})

it('refuses a passphrase that is too weak', async () => {
  await expect(createHeader('password1', { argon })).rejects.toMatchObject({ code: 'weak-passphrase' })
})

it('opens no slot that was altered or moved to another case', async () => {
  const bytes = encodeHeader(made.header)
  const recovery = 32 + 116
  for (const place of [16, recovery + 56, recovery + 68, recovery + 115]) {
    await put(0, forged(bytes, place, 1))
    const { header } = await readHeader(folder)
    const opening = unlock(header, { recoveryWords: made.recoveryWords })
    await expect(opening).rejects.toMatchObject({ code: 'header-damaged' })
  }
})

it.each([
  ['three lanes', 33, 2],
  ['one pass', 35, 2],
  ['67 passes', 35, 64],
  ['16 GiB', 36, 1],
  ['no memory', 37, 1],
  ['passes for a recovery key', 32 + 116 + 3, 1],
  ['an unknown kind', 32, 4],
  ['nine slots', 11, 8],
])('refuses a header that asks for %s', async (_, place, by) => {
  await put(0, forged(encodeHeader(made.header), place, by))
  await expect(readHeader(folder)).rejects.toMatchObject({ code: 'header-damaged' })
})
