import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import type { Session } from '#engine/case/session.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { everyType } from '../support/cases/every-type.ts'
import { job, newCase, openTestCase, testFolder } from '../support/open-case.ts'
import { sampleState } from '../support/sample-state.ts'
import { exporterOf, wholeCase, writeAll } from './whole-case.ts'

const formats = ['csv', 'xlsx', 'graphml', 'ftm', 'stix', 'gexf', 'neo4j', 'misp', 'case-uco'] as const

/** With ids of the form that real ones have, by which ours are known from those of others. */
function withRealIds(state: CaseState): CaseState {
  const prefix = { entity: 'en', link: 'li', claim: 'cl', source: 'so', exhibit: 'ex' }
  const text = JSON.stringify([...state.records.values()]).replace(
    /"((?:[a-z]+:)?)(entity|link|claim|source|exhibit)-([0-9a-z]{12})"/g,
    (_, field: string, record: keyof typeof prefix, id: string) => `"${field}${prefix[record]}_${id}0000"`,
  )
  return stateOf(JSON.parse(text) as CaseRecord[])
}

/** A case on disk with the records of a state. */
async function caseOf(state: CaseState): Promise<Session> {
  const session = await openTestCase(await newCase())
  await takeImport(session, { path: await exported('csv', session, state) }, job)
  return session
}

/** The state as that case gives it away in a format. */
async function exported(format: string, { caseId }: Session, state: CaseState): Promise<string> {
  const given = wholeCase(state)
  const own = { ...given, edition: { ...given.edition, caseId } }
  const { files } = await writeAll(exporterOf(format), own, {})
  const folder = await testFolder()
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return files.size === 1 ? join(folder, [...files.keys()][0] ?? '') : folder
}

const nothing = { entities: 0, links: 0, claims: 0, others: 0 }
/** These carry no records of ours. */
const bare = ['gexf', 'neo4j', 'misp', 'case-uco'] as const

test.each([
  ['the sample', sampleState, bare],
  ['one of everything', async () => withRealIds(everyType()), formats],
] as const)('what %s gave away is known when it comes back', { timeout: 240_000 }, async (_, of, asked) => {
  const session = await caseOf(await of())
  const { state } = session.store.data
  for (const format of asked) {
    const report = await previewImport(session, { path: await exported(format, session, state) }, job)
    expect.soft(report.added, format).toEqual(nothing)
    expect.soft(report.known, format).toBeGreaterThan(all(state, 'entity').length)
    expect.soft(report.outcome, format).not.toBe('nothing')
  }
  await session.close()
})

test('graphs and tables without records bring each thing once into an empty case', { timeout: 240_000 }, async () => {
  const session = await caseOf(withRealIds(everyType()))
  const { state } = session.store.data
  const [entities, links] = [all(state, 'entity').length, all(state, 'link').length]
  const empty = await openTestCase(await newCase())
  for (const [format, claims] of [
    ['gexf', 0],
    ['neo4j', all(state, 'claim').length],
  ] as const) {
    const report = await previewImport(empty, { path: await exported(format, session, state) }, job)
    expect.soft(report, format).toMatchObject({ added: { entities, links }, unreadCount: 0, outcome: 'all' })
    expect.soft(report.added.claims, format).toBeGreaterThanOrEqual(claims)
  }
  for (const each of [session, empty]) await each.close()
})

const evm = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'

async function caseWithWallet(name: string): Promise<Session> {
  const session = await openTestCase(await newCase())
  const add = async (input: unknown) => (await execute(session, 'entity.add', input))?.created[0] ?? ''
  const wallet = await add({ type: 'address', name: evm })
  const person = await add({ type: 'person', name })
  await execute(session, 'link.add', { type: 'controls', from: person, to: wallet })
  return session
}

test.each(formats)(
  '%s: a wallet that another case holds too is one wallet there',
  { timeout: 60_000 },
  async format => {
    const [from, to] = [await caseWithWallet('Kim Chol'), await caseWithWallet('Ri Yong')]
    const path = await exported(format, from, from.store.data.state)
    const wallets = () =>
      all(to.store.data.state, 'claim')
        .filter(({ value }) => value.kind === 'address')
        .map(({ subject }) => subject)
    const before = new Set(wallets())
    await takeImport(to, { path }, job)
    expect(all(to.store.data.state, 'link').length).toBeGreaterThanOrEqual(format === 'case-uco' ? 1 : 2)
    expect(new Set(wallets())).toEqual(before)
    expect((await takeImport(to, { path }, job)).added).toEqual(nothing)
    for (const each of [from, to]) await each.close()
  },
)

test('what was said otherwise since is not said again; what somebody wrote into the file is', async () => {
  const session = await caseWithWallet('Kim Chol')
  const path = await exported('gexf', session, session.store.data.state)
  const [person = ''] = all(session.store.data.state, 'entity').flatMap(({ id, type }) =>
    type === 'person' ? [id] : [],
  )
  await execute(session, 'claim.add', { subject: person, property: 'name', value: 'Kim Chol Su' })
  expect((await previewImport(session, { path }, job)).added).toEqual(nothing)
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text.replace(
      '<attvalue for="name" value="Kim Chol"/>',
      '<attvalue for="name" value="Kim Chol"/><attvalue for="alias" value="The Broker"/>',
    ),
  )
  const report = await takeImport(session, { path }, job)
  expect(report).toMatchObject({ added: { entities: 0, links: 0, claims: 1 }, toldMore: 1 })
  await session.close()
})
