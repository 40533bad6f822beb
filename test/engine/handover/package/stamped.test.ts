import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256, sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { timestampRequest } from '#engine/secrets/stamp/request.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { at, by, exhibitOf, idOf } from '../../../support/cases/records.ts'
import { makeAuthority } from '../../secrets/stamp/authority.ts'
import { verifierPath } from '../bundle/sample.ts'
import { hasTool } from '../bundle/tools.ts'
import { exportingOf, packageBytes, sampleCase, temporaryFolder } from './sample.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const verify = (...args: string[]) => spawnSync('python3', [verifierPath, ...args], { encoding: 'utf8' })

/** A case that was stamped after five entries, its reply kept; the package's path. `note`: what is said to be stamped. */
async function stampedPackage(
  name: string,
  ask: (path: string) => string,
  note = (text: string) => text,
): Promise<string> {
  const sizes = [100, 200, 300, 400]
  const { anchor } = sampleCase(sizes).edition
  const request = timestampRequest(sha256(Buffer.from(anchor.checkpoint)))
  const query = join(folder, `${name}.tsq`)
  writeFileSync(query, request)
  const reply = readFileSync(ask(query))
  const checkpoint = note(anchor.checkpoint)
  const stamp = { hash: sha256Hex(Buffer.from(checkpoint)), entries: anchor.entries, checkpoint, author: by, at }
  const exhibit = { ...exhibitOf(9, 'Reply'), name: 'answer.tsr', sha256: sha256Hex(reply), size: reply.length }
  const [time, kept] = ['2026-11-21T10:00:00.000Z', { reply: idOf('exhibit', 9), request: request.toString('base64') }]
  const sample = sampleCase(sizes, [
    exhibit as CaseRecord,
    { id: idOf('timestamp', 1), record: 'timestamp', ...stamp, ...kept, time, authority: 'clock', serial: '01' },
  ])
  const files = new Map(sample.files).set(exhibit.sha256, reply)
  const path = join(folder, `${name}.zip`)
  writeFileSync(path, await packageBytes(exportingOf({ ...sample, files }, { journal: true })))
  return path
}

describe.skipIf(!['openssl', 'python3'].every(hasTool))('a package with a timestamp (openssl, python3)', () => {
  const { ca, answer } = makeAuthority(folder, 'good')

  it('is proved up to the authority where its certificates are at hand, and says so where they are not', async () => {
    const path = await stampedPackage('good', query => answer(query, join(folder, 'good.tsr')))
    const proved = verify(path, '--ca', ca)
    expect(proved.stdout).toMatch(/timestamp {7}\d{14}Z, of 5 entries/)
    expect(proved.status).toBe(0)
    const open = verify(path)
    expect(open.stdout).toContain('NOT CHECKED: whose clock signed data/stamps/1.tsr')
    expect(open.status).toBe(2)
    const other = verify(path, '--ca', makeAuthority(folder, 'other').ca)
    expect(other.stdout).toContain("WRONG: check stamp: it does not lead to the authorities' certificates")
  })

  it('is found out where what was stamped is something else', async () => {
    const ask = (query: string) => answer(query, join(folder, 'wrong.tsr'))
    const path = await stampedPackage('wrong', ask, text => text.replace(/\n$/, 'x\n'))
    expect(verify(path).stdout).toContain('WRONG: check stamp: it is of something else')
  })
})
