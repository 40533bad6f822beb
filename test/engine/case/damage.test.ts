import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { openWithKey } from '#engine/case/open.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { unlock } from '#engine/header.ts'
import { readHeader } from '#engine/header-copies.ts'
import { stateHash } from '#shared/ops/state.ts'
import { newCase, openTestCase, testPassphrase } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'

const job = { signal: new AbortController().signal, progress: () => {} }
/** One byte in so many is damaged; all of them where EVERY_BYTE is set. */
const stride = process.env['EVERY_BYTE'] ? 1 : 41

/** A case of three segments, a snapshot and two exhibits. */
async function smallCase(): Promise<{ folder: string; caseKey: Buffer; hash: string }> {
  const folder = await newCase()
  const random = seeded(3)
  for (let opening = 0; opening < 3; opening++) {
    const session = await openTestCase(folder)
    for (let i = 0; i < 4; i++) {
      const { command, input } = randomEdit(session.store.data.state, random)
      await execute(session, command, input)
    }
    if (opening === 1) {
      const paths = [join(folder, '..', 'a.txt'), join(folder, '..', 'b.bin')]
      await writeFile(paths[0] ?? '', 'what was said')
      await writeFile(paths[1] ?? '', Buffer.alloc(400, 7))
      await attachPaths(session, paths, {}, job)
    }
    await session.close()
  }
  const { header } = await readHeader(folder)
  const session = await openTestCase(folder, true)
  const hash = stateHash(session.store.data.state)
  await session.close()
  return { folder, caseKey: await unlock(header, { passphrase: testPassphrase }), hash }
}

async function files(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
}

/** What a user would notice: an error, a finding at opening, or a problem in verify. Otherwise the state must be whole. */
async function notices(folder: string, caseKey: Buffer, hash: string): Promise<boolean> {
  try {
    const session = await openWithKey(folder, await readHeader(folder), Buffer.from(caseKey), {
      readOnly: true,
      actor: () => 'A',
      onCommit: async () => {},
    })
    const report = await verifyCase(session, job)
    const told = session.findings.length > 0 || !report.ok
    const whole = stateHash(session.store.data.state) === hash
    await session.close()
    return told || whole
  } catch (error) {
    return (error as { code?: string }).code !== undefined
  }
}

describe('a small case, damaged anywhere', () => {
  it('is never silently wrong: a flipped bit or a cut is told, or changes nothing', async () => {
    const { folder, caseKey, hash } = await smallCase()
    const copy = `${folder}.copy`
    await cp(folder, copy, { recursive: true })
    for (const path of await files(copy)) {
      const bytes = await readFile(path)
      for (let at = 0; at < bytes.length; at += stride) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        await writeFile(path, flipped)
        expect(await notices(copy, caseKey, hash), `${path} flipped at ${at}`).toBe(true)
        await writeFile(path, bytes.subarray(0, at))
        expect(await notices(copy, caseKey, hash), `${path} cut at ${at}`).toBe(true)
      }
      await writeFile(path, bytes)
    }
    await rm(copy, { recursive: true })
  }, 120_000)

  it('tells a flipped byte of evidence by its exhibit, and a removed file as missing', async () => {
    const { folder } = await smallCase()
    const [first = '', second = ''] = (await files(join(folder, 'evidence'))).sort()
    const bytes = await readFile(first)
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(first, bytes)
    await rm(second)
    const session = await openTestCase(folder, true)
    const report = await verifyCase(session, job)
    expect(report.exhibits).toEqual({ intact: 0, missing: 1, damaged: 1 })
    expect(report.problems).toHaveLength(2)
    await session.close()
  })
})
