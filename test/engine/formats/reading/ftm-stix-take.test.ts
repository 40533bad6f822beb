import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '#engine/case/open.ts'
import { ftm as ftmExporter } from '#engine/formats/ftm/exporter.ts'
import { ftm } from '#engine/formats/ftm/importer.ts'
import type { Found, Importer } from '#engine/formats/reading/importer.ts'
import { stix as stixExporter } from '#engine/formats/stix/exporter.ts'
import { stix } from '#engine/formats/stix/importer.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, stateHash } from '#shared/ops/state.ts'
import { samplePassphrase } from '#shared/sample.ts'
import { checked } from '../../../support/checked.ts'
import { exportOf } from '../../../support/export-of.ts'
import { takeOps } from '../../../support/live-state.ts'
import { freshState } from '../../../support/plan-context.ts'
import { opsOf, taken } from '../../../support/take-in.ts'
import { ftmProblems, hasAleph } from '../ftm/ftm-check.ts'
import { hasSchemas, stixProblems } from '../stix/stix-check.ts'

const read = (importer: Importer, text: string) => taken(importer, [{ name: 'file', bytes: Buffer.from(text) }])

/** Takes a file in as the engine does, and gives how many ops that took. */
function take(state: CaseState, format: string, found: Found): number {
  expect(checked(found).unread).toEqual([])
  const ops = opsOf(state, format, found, 'a'.repeat(64))
  takeOps(state, ops)
  return ops.length
}

describe('taken in twice, a file adds nothing', () => {
  const person = { id: 'p', schema: 'Person', properties: { name: ['A'], topics: ['role.pep'], country: ['kp'] } }
  const company = { id: 'c', schema: 'Company', properties: { name: ['B'], parent: ['d'] } }
  const owns = { id: 'o', schema: 'Ownership', properties: { owner: ['p', 'c'], asset: ['d'], percentage: ['51'] } }
  const other = { id: 'd', schema: 'Company', properties: { name: ['D'], amount: ['12.5'], currency: ['usd'] } }

  test('FollowTheMoney', () => {
    const text = [person, company, owns, other].map(each => JSON.stringify(each)).join('\n')
    const state = freshState()
    expect(take(state, 'ftm', read(ftm, text))).toBeGreaterThan(10)
    expect(take(state, 'ftm', read(ftm, text))).toBe(0)
    expect(all(state, 'link').map(link => link.type)).toEqual(['subsidiary-of', 'owns', 'owns'])
  })

  const report = join(
    import.meta.dirname,
    '../../../../../shared/data/stix2-json-schemas/examples/threat-reports/apt1.json',
  )
  test.skipIf(!existsSync(report))('STIX', () => {
    const text = readFileSync(report, 'utf8')
    const state = freshState()
    expect(take(state, 'stix', read(stix, text))).toBeGreaterThan(300)
    expect(take(state, 'stix', read(stix, text))).toBe(0)
  })

  test('what is added in a file of ours goes to the record it stands for', async () => {
    const first = freshState()
    take(first, 'ftm', read(ftm, JSON.stringify(person)))
    const { text } = await exportOf(ftmExporter, first)
    const edited = text.replace('"country":["kp"]', '"country":["kp","cn"]')
    const second = freshState()
    take(second, 'ftm', read(ftm, edited))
    expect(all(second, 'entity')).toEqual(all(first, 'entity'))
    const countries = all(second, 'claim').flatMap(({ value }) => (value.kind === 'country' ? [value.code] : []))
    expect(countries.sort()).toEqual(['CN', 'KP'])
  })
})

describe('the sample case', () => {
  let state: CaseState
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-thread-formats-'))
    const copy = join(folder, 'Sample.case')
    await cp(join(import.meta.dirname, '../../../../resources/sample.case'), copy, { recursive: true })
    const options = { actor: () => 'A. Investigator', onCommit: async () => {}, readOnly: true }
    state = (await openCase(copy, { passphrase: samplePassphrase }, options)).store.data.state
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('goes out as FollowTheMoney and comes back', async () => {
    const { text, losses } = await exportOf(ftmExporter, state)
    const lines = text.trimEnd().split('\n')
    if (hasAleph) expect(ftmProblems(lines.map(line => JSON.parse(line)))).toEqual([])
    expect(losses.filter(loss => loss.kind === 'lost')).toEqual([])
    const found = read(ftm, text)
    expect([found.unread, found.entities, found.links]).toEqual([[], [], []])
    expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
  })

  test.each(['extensions', 'strict-core'])('goes out as STIX, %s', async profile => {
    const { text } = await exportOf(stixExporter, state, { profile })
    const bundle = JSON.parse(text)
    if (hasSchemas) expect(stixProblems(bundle, profile === 'strict-core').slice(0, 10)).toEqual([])
    const found = read(stix, text)
    if (profile === 'strict-core') return expect(checked(found).unread).toEqual([])
    expect([found.unread, found.entities, found.links]).toEqual([[], [], []])
    return expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
  })
})
