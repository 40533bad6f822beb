import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute, undo } from '#engine/case/execute.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import type { Session } from '#engine/case/session.ts'
import type { CommandInput } from '#shared/commands/list.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { everyType } from '../support/cases/every-type.ts'
import { job, newCase, openTestCase } from '../support/open-case.ts'
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

/** The state as that case gives it away in a format: a file, or a folder of several. */
async function exported(format: string, { caseId }: Session, state: CaseState): Promise<string> {
  const given = wholeCase(state)
  const own = { ...given, edition: { ...given.edition, caseId } }
  const { files } = await writeAll(exporterOf(format), own, {})
  const folder = await mkdtemp(join(root, `${format}-`))
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return files.size === 1 ? join(folder, [...files.keys()][0] ?? '') : folder
}

let root = ''
/** Opened once for all: a case with the records of a state, two with a wallet that both hold, and one with nothing. */
let held: Record<'sample' | 'everything' | 'giver' | 'taker' | 'empty', Session>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'red-thread-own-back-'))
  const open = async (name: string) => openTestCase(await newCase(join(root, name)))
  const caseOf = async (name: string, state: CaseState) => {
    const session = await open(name)
    await takeImport(session, { path: await exported('csv', session, state) }, job)
    return session
  }
  held = {
    sample: await caseOf('sample', await sampleState()),
    everything: await caseOf('everything', withRealIds(everyType())),
    giver: await open('giver').then(withWallet('Kim Chol')),
    taker: await open('taker').then(withWallet('Ri Yong')),
    empty: await open('empty'),
  }
})
afterAll(async () => {
  for (const each of Object.values(held)) await each.close()
  await rm(root, { recursive: true, force: true })
})

const nothing = { entities: 0, links: 0, claims: 0, others: 0 }
/** These carry no records of ours. */
const bare = ['gexf', 'neo4j', 'misp', 'case-uco'] as const

test.each([
  ['sample', bare],
  ['everything', formats],
] as const)('what %s gave away is known when it comes back', async (name, asked) => {
  const session = held[name]
  const { state } = session.store.data
  for (const format of asked) {
    const report = await previewImport(session, { path: await exported(format, session, state) }, job)
    expect.soft(report.added, format).toEqual(nothing)
    expect.soft(report.known, format).toBeGreaterThan(all(state, 'entity').length)
    expect.soft(report.outcome, format).not.toBe('nothing')
  }
})

test('graphs and tables without records bring each thing once into an empty case', async () => {
  const { everything, empty } = held
  const { state } = everything.store.data
  const [entities, links] = [all(state, 'entity').length, all(state, 'link').length]
  for (const [format, claims] of [
    ['gexf', 0],
    ['neo4j', all(state, 'claim').length],
  ] as const) {
    const report = await previewImport(empty, { path: await exported(format, everything, state) }, job)
    expect.soft(report, format).toMatchObject({ added: { entities, links }, unreadCount: 0, outcome: 'all' })
    expect.soft(report.added.claims, format).toBeGreaterThanOrEqual(claims)
  }
})

const evm = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'

const withWallet = (name: string) => async (session: Session) => {
  const add = async (input: CommandInput<'entity.add'>) =>
    (await execute(session, 'entity.add', input))?.created[0] ?? ''
  const wallet = await add({ type: 'address', name: evm })
  const person = await add({ type: 'person', name })
  await execute(session, 'link.add', { type: 'controls', from: person, to: wallet })
  return session
}

test.each(formats)('%s: a wallet that another case holds too is one wallet there', async format => {
  const { giver, taker } = held
  const path = await exported(format, giver, giver.store.data.state)
  const here = () => [...taker.store.data.state.records.keys()].toSorted()
  const wallets = () =>
    all(taker.store.data.state, 'claim').flatMap(({ value, subject }) => (value.kind === 'address' ? [subject] : []))
  const [before, wallet] = [here(), new Set(wallets())]
  await takeImport(taker, { path }, job)
  expect(all(taker.store.data.state, 'link').length).toBeGreaterThanOrEqual(format === 'case-uco' ? 1 : 2)
  expect(new Set(wallets())).toEqual(wallet)
  expect((await previewImport(taker, { path }, job)).added).toEqual(nothing)
  await undo(taker)
  expect(here()).toEqual(before)
})

test('what was said otherwise since is not said again; what somebody wrote into the file is', async () => {
  const session = held.giver
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
})
