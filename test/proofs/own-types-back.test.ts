import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { execute } from '#engine/case/execute.ts'
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

/** Where a case was written to in a format. */
async function given(format: string, { caseId, store }: Session): Promise<string> {
  const order = wholeCase(store.data.state)
  const { files } = await writeAll(exporterOf(format), { ...order, edition: { ...order.edition, caseId } }, {})
  const folder = await testFolder()
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return files.size === 1 ? join(folder, [...files.keys()][0] ?? '') : folder
}

/** A new case with what another gives away in a format. */
async function through(format: string, from: Session): Promise<Session> {
  const session = await openTestCase(await newCase())
  const { outcome, unread } = await takeImport(session, { path: await given(format, from) }, job)
  expect([format, outcome, unread]).toEqual([format, 'all', []])
  return session
}

test('types of a case go by bundle, and on through CSV, FollowTheMoney, STIX, XLSX and GraphML, and are the same', async () => {
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

/** A case whose investigator made the same type as others did, and a thing of it. */
async function withBalloon(name: string, choices: readonly string[]): Promise<Session> {
  const session = await openTestCase(await newCase())
  const properties = [{ title: 'Fate', kind: 'choice' as const, choices: [...choices] }]
  const made = await execute(session, 'entity-type.add', { title: 'Spy balloon', base: 'organisation', properties })
  const [type = '', fate = ''] = made?.created ?? []
  await execute(session, 'type.edit', { id: 'vessel', properties: { add: [{ title: 'Price asked', kind: 'text' }] } })
  const { created = [] } = (await execute(session, 'entity.add', { type, name })) ?? {}
  await execute(session, 'claim.add', { subject: created[0] ?? '', property: fate, value: 'aloft' })
  return session
}

const balloonsIn = ({ store }: Session) => {
  const { catalogue, ...state } = store.data.state
  const things = all({ catalogue, ...state }, 'entity').map(({ id, type }) => [
    catalogue.entityType(type)?.title,
    ...claimsByProperty(store.data.state, id).flatMap(each => each.claims.map(({ value }) => formatValue(value))),
  ])
  return { types: catalogue.records.length, things: things.sort() }
}

test.each(['csv', 'stix'])(
  'a type that two cases made alike is one when one comes to the other through %s, and one that differs is told',
  async format => {
    const [from, to] = [
      await withBalloon('NK-7', ['aloft', 'shot down']),
      await withBalloon('NK-8', ['shot down', 'aloft']),
    ]
    const path = await given(format, from)
    const { noted, outcome } = await takeImport(to, { path }, job)
    expect([outcome, noted.map(({ where }) => where)]).toEqual(['all', ['Spy balloon', 'Price asked (Vessel)']])
    expect(balloonsIn(to)).toEqual({
      types: 3,
      things: [
        ['Spy balloon', 'NK-7', 'aloft'],
        ['Spy balloon', 'NK-8', 'aloft'],
      ],
    })
    expect((await takeImport(to, { path }, job)).added).toMatchObject({ entities: 0, claims: 0, others: 0 })
    const other = await withBalloon('NK-9', ['aloft', 'landed'])
    const report = await takeImport(other, { path }, job)
    expect(report.noted[0]).toMatchObject({ where: 'Spy balloon', why: expect.stringContaining('the two differ') })
    expect(balloonsIn(other)).toMatchObject({ types: 5, things: [['Spy balloon', 'NK-7', 'aloft'], expect.anything()] })
    for (const session of [from, to, other]) await session.close()
  },
)
