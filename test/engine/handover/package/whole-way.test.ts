import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exporters } from '#engine/handover/exporters.ts'
import { dataFormats } from '#engine/handover/package/formats.ts'
import { startEngine, type TestEngine } from '../../../support/engine.ts'
import { testPassphrase } from '../../../support/open-case.ts'
import { makeAuthority } from '../../secrets/stamp/authority.ts'
import { verifierPath } from '../bundle/sample.ts'
import { hasTool } from '../bundle/tools.ts'

const verify = (...args: string[]) => spawnSync('python3', [verifierPath, ...args], { encoding: 'utf8' })

/** A case with a wallet, a link and evidence; its identity unlocked. */
async function startCase(engine: TestEngine): Promise<void> {
  const path = join(engine.dataFolder, 'Case.case')
  await engine.answer('case.new', { path, title: 'Harmony', passphrase: testPassphrase })
  await engine.answer('identity.create', { name: 'Jane Roe', passphrase: testPassphrase })
  const person = await engine.answer('run', {
    command: 'entity.add',
    input: { type: 'person', claims: [{ property: 'name', value: 'Ri ‮김' }] },
  })
  expect(person?.created.length).toBeGreaterThan(0)
  const file = join(engine.dataFolder, 'notes.txt')
  writeFileSync(file, 'what was seen')
  await engine.answer('evidence.addPaths', { job: 'a', paths: [file], acquisition: {} })
}

const order = { scope: { of: 'case' }, upTo: 'RED', recipient: 'Unit 4', purpose: 'charge' } as const

describe.skipIf(!['python3', 'openssl'].every(hasTool))('a package out of a real case (python3, openssl)', () => {
  it('holds every format, a timestamp and the journal, and is found whole', async () => {
    const engine = await startEngine()
    await startCase(engine)
    const [query, reply] = [join(engine.dataFolder, 'a.tsq'), join(engine.dataFolder, 'a.tsr')]
    const { ca, answer } = makeAuthority(engine.dataFolder, 'good')
    await engine.answer('stamp.request', { job: 's', path: query })
    const taken = await engine.answer('stamp.take', { job: 't', path: answer(query, reply), authorities: ca })
    expect(taken.authority).toBe('good clock')
    const there = new Set(exporters.map(each => each.id))
    const flags = Object.fromEntries(dataFormats.flatMap(({ id }) => (there.has(id) ? [[id, true]] : [])))
    const path = join(engine.dataFolder, 'out.zip')
    const options = { ...flags, 'dossier-as': 'all', journal: true }
    const written = await engine.answer('export.write', { ...order, job: 'e', format: 'package', path, options })
    expect(written.release).toBe('R-001')
    const { stdout, status } = verify(path, '--ca', ca)
    expect(stdout).toContain('Everything holds.')
    expect(stdout).toMatch(/timestamp {7}\d+Z/)
    expect(status).toBe(0)

    const again = join(engine.dataFolder, 'again.zip')
    await engine.answer('export.write', { ...order, job: 'f', format: 'package', path: again, options })
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true)
  })
})
