import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { takeImport } from '#engine/case/import-case.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import type { Session } from '#engine/case/session.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { golden, goldenBundlePassphrase } from '../support/golden.ts'
import { job, newCase, openTestCase, quickArgon, testFolder, testPassphrase } from '../support/open-case.ts'
import { exporterOf, wholeCase, writeAll } from './whole-case.ts'

/** All that a case says with its own types: what they are, and what is of them. */
function toldWith(state: CaseState) {
  const { catalogue } = state
  const types = catalogue.records.map(({ author: _, at: __, ...type }) => type)
  const things = [...all(state, 'entity'), ...all(state, 'link')].map(thing => ({
    is: catalogue.typeOf(thing)?.title,
    called: labelOf(state, thing.id),
    said: claimsByProperty(state, thing.id).map(({ property, claims }) => [
      property.title,
      ...claims.map(({ value }) => formatValue(value)),
    ]),
    joins: thing.record === 'link' ? [thing.from, thing.to].map(id => labelOf(state, id)) : [],
  }))
  const inOrder = <T>(each: readonly T[]) => each.map(one => canonical(one)).sort()
  return [inOrder(types), inOrder(things)]
}

async function received(bundle: string): Promise<Session> {
  const folder = join(await testFolder(), 'Received.case')
  const secret = { passphrase: goldenBundlePassphrase }
  await receiveBundle({ path: bundle, with: secret, folder, passphrase: testPassphrase }, job, { argon: quickArgon })
  return openTestCase(folder)
}

/** A new case with what another gives away in a format. */
async function through(format: string, { caseId, store }: Session): Promise<Session> {
  const given = wholeCase(store.data.state)
  const { files } = await writeAll(exporterOf(format), { ...given, edition: { ...given.edition, caseId } }, {})
  const folder = await testFolder()
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const session = await openTestCase(await newCase())
  const path = files.size === 1 ? join(folder, [...files.keys()][0] ?? '') : folder
  const { outcome, unread } = await takeImport(session, { path }, job)
  expect([format, outcome, unread]).toEqual([format, 'all', []])
  return session
}

test('types of a case go by bundle, and on through CSV, FollowTheMoney, STIX, XLSX and GraphML, and are the same', {
  timeout: 120_000,
}, async () => {
  const { bundle } = await golden('own-types')
  let session = await received(bundle)
  const told = toldWith(session.store.data.state)
  expect(told.flat().join()).toContain('"called":"NK-7","is":"Spy balloon"')
  expect(told.flat().join()).toContain('"is":"pilots"')
  for (const format of ['csv', 'ftm', 'stix', 'xlsx', 'graphml']) {
    const next = await through(format, session)
    await session.close()
    session = next
    expect(toldWith(session.store.data.state), format).toEqual(told)
  }
  await session.close()
})
