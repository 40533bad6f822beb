import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '#engine/app.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { all, type CaseState, claimsAbout, linksAt } from '#shared/ops/state.ts'
import { hasConflict } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { samplePassphrase } from '#shared/sample.ts'
import { buildSample } from '../../electron/sample/build.ts'
import { testFolder } from '../support/open-case.ts'

const resourcesFolder = join(import.meta.dirname, '../../resources')

async function openSample(folder: string): Promise<Session> {
  const options = { actor: () => 'A. Investigator', onCommit: async () => {}, readOnly: true }
  return openCase(folder, { passphrase: samplePassphrase }, options)
}

/** All that a case says, without the ids and times that every building makes anew. */
function told(state: CaseState): string[] {
  const claims = all(state, 'claim').map(claim => {
    const source = claim.source ? labelOf(state, claim.source) : 'no source'
    const graded = `${claim.sourceGrade}${claim.informationGrade} ${claim.status} ${claim.preferredBecause ?? ''}`
    return [labelOf(state, claim.subject), claim.property, formatValue(claim.value), source, graded].join(' | ')
  })
  return [...claims, ...all(state, 'exhibit').map(each => `${each.title} ${each.sha256}`)].sort()
}

describe('the sample case', () => {
  let state: CaseState
  let findings: readonly unknown[]
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-thread-sample-'))
    const copy = join(folder, 'Sample.case')
    await cp(join(resourcesFolder, 'sample.case'), copy, { recursive: true })
    const session = await openSample(copy)
    state = session.store.data.state
    findings = session.findings
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('opens without a finding', () => expect(findings).toEqual([]))

  it('is what its script builds', async () => {
    const dataFolder = await testFolder()
    const engine = await createEngine({ host: 'cli', dataFolder, resourcesFolder, version: 'test' })
    const folder = join(dataFolder, 'Built.case')
    await buildSample(engine, folder)
    const built = await openSample(folder)
    expect(told(built.store.data.state)).toEqual(told(state))
    const report = await verifyCase(built, { signal: new AbortController().signal, progress: () => {} })
    expect(report.problems).toEqual([])
    await built.close()
  })

  it('sources every claim to an exhibit and a line of it', () => {
    for (const claim of all(state, 'claim')) {
      expect(claim.source, labelOf(state, claim.id)).toBeDefined()
      expect(claim.exhibit, labelOf(state, claim.id)).toBeDefined()
      expect(claim.locator, labelOf(state, claim.id)).toMatch(/^line \d+$/)
    }
  })

  it('shows its three conflicts, each preferred with a reason or open', () => {
    const conflicts = all(state, 'entity').filter(({ id }) => hasConflict(state, id))
    expect(conflicts.map(({ id }) => labelOf(state, id)).sort()).toEqual([
      'Sanctions on Tornado Cash',
      'The 1.7 billion USD total',
      'Thefts of 2022',
    ])
  })

  it('connects both chains of the story', () => {
    const chains = [
      ['Thefts of 2022', 'Wallets with stolen assets', 'Exchange in Russia'],
      ['Harmony theft', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96', 'Tornado Cash', 'Exchange in Russia'],
      ['Munitions Industry Department', 'Front company in Laos', 'IT workers abroad', 'Persona B', 'Crypto firm'],
      ['Persona B', 'Indeed'],
      ['Crypto firm', 'Harmony theft', 'Thefts of 2022'],
    ]
    const byLabel = new Map(all(state, 'entity').map(({ id }) => [labelOf(state, id), id]))
    for (const chain of chains) {
      for (const [index, label] of chain.slice(1).entries()) {
        const [from, to] = [byLabel.get(chain[index] ?? ''), byLabel.get(label)]
        const linked = linksAt(state, from ?? '').some(link => [link.from, link.to].includes(to ?? ''))
        expect(linked, `${chain[index]} – ${label}`).toBe(true)
      }
    }
  })

  it('marks what is invented as illustrative', () => {
    for (const { id } of all(state, 'entity').filter(entity => entity.type === 'persona')) {
      expect(claimsAbout(state, id).every(claim => claim.status === 'illustrative')).toBe(true)
    }
  })
})
