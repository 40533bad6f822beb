import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { openWithKey } from '#engine/case/open.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { unlock } from '#engine/secrets/header/header.ts'
import { readHeader } from '#engine/storage/header-copies.ts'
import { RedThreadError } from '#shared/errors.ts'
import { stateHash } from '#shared/ops/state.ts'
import { filesBelow, job, newCase, openTestCase, secretOf } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'

/** One byte in so many is damaged, another one in each file; all of them where EVERY_BYTE is set. */
const stride = process.env['EVERY_BYTE'] ? 1 : 61
const patience = process.env['EVERY_BYTE'] ? 3_600_000 : 60_000

interface Small {
  readonly folder: string
  readonly caseKey: Buffer
  readonly hash: string
}

/** A case of three segments, two snapshots and two exhibits, with the lock of a program that was killed. */
async function smallCase(): Promise<Small> {
  const folder = await newCase()
  const random = seeded(3)
  for (let opening = 0; opening < 2; opening++) {
    const session = await openTestCase(folder)
    for (let i = 0; i < 3; i++) {
      const { command, input } = randomEdit(session.store.data.state, random)
      await execute(session, command, input)
    }
    if (opening === 0) {
      const paths = [join(folder, '..', 'a.txt'), join(folder, '..', 'b.bin')]
      await writeFile(paths[0] ?? '', 'what was said')
      await writeFile(paths[1] ?? '', Buffer.alloc(400, 7))
      await attachPaths(session, paths, {}, job)
    }
    await session.close()
  }
  await writeFile(join(folder, 'lock'), JSON.stringify({ host: 'gone', pid: 1, nonce: '0'.repeat(32) }))
  const session = await openTestCase(folder, true)
  const hash = stateHash(session.store.data.state)
  await session.close()
  return { folder, caseKey: await unlock((await readHeader(folder)).header, secretOf(folder)), hash }
}

type Outcome = 'told' | 'whole' | 'silently wrong'

/** What a user would notice: an error in our words, a finding at opening, or a problem in verify. */
async function outcome(folder: string, { caseKey, hash }: Small): Promise<Outcome> {
  try {
    const options = { readOnly: true, actor: () => 'A', onCommit: async () => {} }
    const session = await openWithKey(folder, await readHeader(folder), Buffer.from(caseKey), options)
    const { ok, exhibits } = await verifyCase(session, job)
    const isWhole = stateHash(session.store.data.state) === hash && exhibits.intact === 2
    await session.close()
    if (session.findings.length > 0 || !ok) return 'told'
    return isWhole ? 'whole' : 'silently wrong'
  } catch (error) {
    if (error instanceof RedThreadError && error.code !== 'unexpected') return 'told'
    throw error
  }
}

/** Snapshots and locks may be lost: the state must be whole without them. Anything else must be told. */
const mayBeLost = (path: string) => path.startsWith('snap/') || path.startsWith('lock')

describe('a small case, damaged anywhere', () => {
  it(
    'is never silently wrong: a flipped bit or a cut is told, or changes nothing',
    async () => {
      const small = await smallCase()
      const copy = `${small.folder}.copy`
      await cp(small.folder, copy, { recursive: true })
      expect(await outcome(copy, small)).toBe('whole')
      const paths = await filesBelow(copy)
      expect(paths.filter(path => !path.includes('/')).sort()).toEqual(['case.hdr', 'case.hdr.2', 'lock', 'lock.os'])
      for (const [i, path] of paths.entries()) {
        const bytes = await readFile(join(copy, path))
        const allowed = mayBeLost(path) ? ['told', 'whole'] : ['told']
        for (let at = (i * 17) % stride; at < bytes.length; at += stride) {
          const flipped = Buffer.from(bytes)
          flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
          await writeFile(join(copy, path), flipped)
          expect(allowed, `${path} flipped at ${at}`).toContain(await outcome(copy, small))
          await writeFile(join(copy, path), bytes.subarray(0, at))
          expect(allowed, `${path} cut at ${at}`).toContain(await outcome(copy, small))
        }
        await rm(join(copy, path))
        expect(allowed, `${path} removed`).toContain(await outcome(copy, small))
        await writeFile(join(copy, path), bytes)
      }
      expect(await outcome(copy, small)).toBe('whole')
    },
    patience,
  )

  it(
    'tells a flipped bit of the journal without any snapshot to compare it with',
    async () => {
      const small = await smallCase()
      await rm(join(small.folder, 'snap'), { recursive: true })
      expect(await outcome(small.folder, small)).toBe('whole')
      for (const path of await filesBelow(join(small.folder, 'journal'))) {
        const bytes = await readFile(join(small.folder, 'journal', path))
        for (let at = 5; at < bytes.length; at += stride) {
          const flipped = Buffer.from(bytes)
          flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
          await writeFile(join(small.folder, 'journal', path), flipped)
          expect(await outcome(small.folder, small), `${path} flipped at ${at}`).toBe('told')
        }
        await writeFile(join(small.folder, 'journal', path), bytes)
      }
    },
    patience,
  )

  it('tells a flipped byte of evidence by its exhibit, and a removed file as missing', async () => {
    const { folder } = await smallCase()
    const [first = '', second = ''] = (await filesBelow(join(folder, 'evidence'))).sort()
    const path = join(folder, 'evidence', first)
    const bytes = await readFile(path)
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(path, bytes)
    await rm(join(folder, 'evidence', second))
    const session = await openTestCase(folder, true)
    const report = await verifyCase(session, job)
    expect(report.exhibits).toEqual({ intact: 0, missing: 1, damaged: 1 })
    expect(report.problems).toHaveLength(2)
    await session.close()
  })
})
