import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { describe } from '#shared/commands/describe.ts'
import { clear } from '#shared/editions/clear.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, custodyOf, stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { newCase, secretOf } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'

async function emptyCase() {
  const engine = await startEngine()
  const folder = await newCase()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  return engine
}

const order = { options: {}, scope: { of: 'case' }, upTo: 'RED', recipient: 'us', purpose: 'test' } as const

async function exported(format: string, name: string): Promise<{ path: string; state: CaseState }> {
  const engine = await emptyCase()
  const run = async (command: string, input: unknown) =>
    (await engine.answer('run', { command, input }))?.created[0] ?? ''
  const source = await run('source.add', { title: 'Press', kind: 'press', sourceGrade: 'C', informationGrade: '3' })
  const kim = await run('entity.add', { type: 'person', name: '김철수' })
  const firm = await run('entity.add', { type: 'company', name: '=Baeksul "Trading"\n' })
  await run('link.add', { type: 'director-of', from: kim, to: firm })
  await run('claim.add', { subject: kim, property: 'nationality', value: 'KP', source, locator: 'p. 4' })
  const path = join(engine.dataFolder, name)
  await engine.answer('export.write', { ...order, job: 'w', path, format })
  return { path, state: await stateIn(engine) }
}

const said = new Set(['entity', 'link', 'claim', 'source'])
const hashOfSaid = (state: CaseState, without: ReadonlySet<string> = new Set()) =>
  stateHash(stateOf([...state.records.values()].filter(each => said.has(each.record) && !without.has(each.id))))

test.each([
  ['csv', 'tables'],
  ['ftm', 'case.ftm.json'],
  ['stix', 'case.stix.json'],
  ['graphml', 'case.graphml'],
])(
  '%s of one case is that case again in an empty one; twice adds nothing; one undo takes all back',
  async (format, name) => {
    const { path, state } = await exported(format, name)
    const engine = await emptyCase()
    const empty = stateHash(await stateIn(engine))
    const dry = await engine.answer('import.preview', { job: 'd', path })
    expect(dry).toMatchObject({ format, added: { entities: 2, links: 1 }, unreadCount: 0 })
    expect(stateHash(await stateIn(engine))).toBe(empty)
    const taken = await engine.answer('import.take', { job: 't', path, source: { title: 'Back again' } })
    expect(taken).toMatchObject({ added: dry.added, unreadCount: 0 })
    const now = await stateIn(engine)
    const ours = new Set(
      all(now, 'source')
        .filter(source => source.title === 'Back again')
        .map(source => source.id),
    )
    expect(hashOfSaid(now, ours)).toBe(hashOfSaid(state))
    const raw = all(now, 'exhibit').map(exhibit => exhibit.acquiredHow)
    expect(raw.length).toBeGreaterThan(0)
    expect(new Set(raw)).toEqual(new Set([`imported as ${format}`]))

    const again = await engine.answer('import.take', { job: 'a', path, source: { title: 'Back again' } })
    expect(again.commit).toBeUndefined()
    expect(stateHash(await stateIn(engine))).toBe(stateHash(now))
    await engine.answer('undo', {})
    expect(stateHash(await stateIn(engine))).toBe(empty)
  },
)

test('a file and what is read of it are one entry, which says what it brought', async () => {
  const engine = await emptyCase()
  const path = join(engine.dataFolder, 'one.ftm.json')
  await writeFile(path, JSON.stringify({ id: 'a', schema: 'Person', properties: { name: ['An Song Ho'] } }))
  await engine.answer('import.take', { job: 't', path, source: { title: 'Feed of March' } })
  const state = await stateIn(engine)
  const [exhibit] = all(state, 'exhibit')
  expect(exhibit?.sha256).toBe(sha256Hex(await readFile(path)))
  expect(all(state, 'claim').map(claim => claim.exhibit)).toEqual([exhibit?.id])
  expect(custodyOf(state, exhibit?.id ?? '').map(event => event.action)).toEqual(['collected'])
  const [newest] = await engine.answer('journal.page', { limit: 1 })
  expect(newest && describe(state, newest)).toBe('Imported "Feed of March": 1 entity, 1 claim')
})

test('what a file says of releases is told apart, for only the file vouches for it', async () => {
  const [from, into] = [await emptyCase(), await emptyCase()]
  const out = (name: string) => join(from.dataFolder, name)
  await from.answer('run', { command: 'entity.add', input: { type: 'person', name: 'An Song Ho' } })
  await from.answer('export.write', { ...order, job: 'a', path: out('first'), format: 'csv' })
  await from.answer('run', { command: 'entity.add', input: { type: 'company', name: 'Baeksul' } })
  await from.answer('export.write', { ...order, job: 'b', path: out('second'), format: 'csv' })
  expect((await into.answer('import.preview', { job: 'c', path: out('first') })).onItsWord).toBe(0)
  expect((await into.answer('import.take', { job: 'd', path: out('second') })).onItsWord).toBe(1)
})

test('what cannot be read is told with its reason, in full where the user says; the rest comes in', async () => {
  const engine = await emptyCase()
  const path = join(engine.dataFolder, 'mixed.ftm.json')
  const lines = [
    { id: 'a', schema: 'Person', properties: { name: ['An Song Ho'], nationality: ['kp'], birthDate: ['not a date'] } },
    { id: 'b', schema: 'Company', properties: { name: ['Baeksul'] } },
    { id: 'c', schema: 'Directorship', properties: { director: ['a'], organization: ['b'] } },
    { id: 'd', schema: 'Directorship', properties: { director: ['a'], organization: ['nobody'] } },
  ]
  await writeFile(path, `${lines.map(line => JSON.stringify(line)).join('\n')}\n{"broken"\n`)
  const errors = join(engine.dataFolder, 'told.txt')
  const seen = await engine.answer('import.preview', { job: 'p', path })
  const taken = await engine.answer('import.take', { job: 't', path, errors })
  expect(taken.added).toMatchObject({ entities: 2, links: 1 })
  expect([taken.outcome, taken.unreadCount, seen.errorsFile]).toEqual(['part', 2, undefined])
  expect(taken.taken).toEqual({ entities: { person: 1, company: 1 }, links: { 'director-of': 1 } })
  expect(await readdir(engine.dataFolder)).not.toContain('mixed.ftm.json.errors.txt')
  await expect(engine.answer('import.preview', { job: 'q', path, errors })).rejects.toThrow(/already|there/)
  const told = await readFile(taken.errorsFile ?? '', 'utf8')
  expect(told.split('\n').length - 2).toBe(taken.unreadCount)
  expect(told).toContain('nobody is not a thing in this file')
})

test('row 1 of two tables is two people; a corrected table adds its corrections alone', async () => {
  const engine = await emptyCase()
  const rows = async (file: string, ...rows: readonly string[]) => {
    const path = join(engine.dataFolder, file)
    await writeFile(path, ['id,type,label,source,target', ...rows].join('\n'))
    return (await engine.answer('import.take', { job: 'i', path }))?.added
  }
  const some = ['1,person,Kim,,', '2,company,Baeksul,,', '3,director-of,,1,2']
  const others = ['1,company,Chosun Expo,,', '2,person,Pak,,', '3,director-of,,2,1']
  expect(await rows('a.csv', ...some)).toMatchObject({ entities: 2, links: 1, claims: 2 })
  expect(await rows('b.csv', ...others)).toMatchObject({ entities: 2, links: 1, claims: 2 })
  const corrected = await rows('c.csv', ...some, '4,person,Ri,,')
  expect([corrected?.entities, corrected?.links]).toEqual([1, 0])
  const names = all(await stateIn(engine), 'claim').map(({ subject, property }) => `${subject} ${property}`)
  expect(new Set(names).size).toBe(5)
})

const rowKeys = join(import.meta.dirname, '../../../../shared/cases/import-row-keys')
test.skipIf(!existsSync(rowKeys))(
  'the payments of two statements stay apart, also of one name; a copy adds nothing (needs ../shared/cases)',
  async () => {
    const engine = await emptyCase()
    const take = async (from: string, to: string) => {
      await mkdir(join(engine.dataFolder, from), { recursive: true })
      const path = join(engine.dataFolder, from, to)
      await writeFile(path, await readFile(join(rowKeys, `${from}.xlsx`)))
      return engine.answer('import.take', { job: 'i', path })
    }
    expect((await take('january', 'statement.xlsx')).added).toMatchObject({ entities: 2, links: 2 })
    expect(await take('february', 'statement.xlsx')).toMatchObject({ added: { entities: 0, links: 2 }, toldMore: 2 })
    const copy = await take('january', 'copy.xlsx')
    expect([copy.commit, copy.known, copy.repeated]).toEqual([undefined, 2 + 2 + 2 + 4, 0])
    const state = await stateIn(engine)
    const amounts = all(state, 'claim').filter(({ property }) => property === 'amount')
    expect(new Set(amounts.map(({ subject }) => subject)).size).toBe(4)
    expect(amounts).toHaveLength(4)
  },
)

test('a file whose parts are marked differently goes out with its strictest part only; its other claims go without it', async () => {
  const engine = await emptyCase()
  const rows = [
    '1,company,Open Ltd,green',
    '2,company,Plain Ltd,',
    '3,company,Secret Ltd,TLP-RED',
    '4,company,Own Ltd,Police',
  ]
  const take = async (name: string, lines: readonly string[]) => {
    await writeFile(join(engine.dataFolder, name), ['id,type,label,tlp', ...lines].join('\n'))
    await engine.answer('import.take', { job: 'i', path: join(engine.dataFolder, name) })
  }
  await take('mixed.csv', rows)
  const state = await stateIn(engine)
  const seen = (upTo: string, allowed: readonly string[] = []) => {
    const edition = clear(state, upTo, allowed).state
    const names = all(edition, 'claim').map(claim => formatValue(claim.value))
    return [names, all(edition, 'exhibit').length]
  }
  expect(seen('AMBER')).toEqual([['Open Ltd', 'Plain Ltd'], 0])
  expect(seen('RED')).toEqual([['Open Ltd', 'Plain Ltd', 'Secret Ltd'], 0])
  const whole = 'TLP:RED and Police'
  expect(seen('RED', ['Police', whole])).toEqual([['Open Ltd', 'Plain Ltd', 'Secret Ltd', 'Own Ltd'], 1])
  await take('red.csv', ['5,company,Red Ltd,RED'])
  const [, red] = all(await stateIn(engine), 'exhibit')
  expect(red?.handling).toBe('RED')
  const claim = all(await stateIn(engine), 'claim').find(({ value }) => formatValue(value) === 'Red Ltd')
  expect(claim?.exhibit).toBe(red?.id)
})

test('what stands in a file twice is told as that, and not as known', async () => {
  const engine = await emptyCase()
  const path = join(engine.dataFolder, 'twice.csv')
  const rows = ['1,person,Kim,,,', '1,person,Kim,,,', '2,company,Baeksul,,,', ',paid,,2,1,5 USD', ',paid,,2,1,5 USD']
  await writeFile(path, ['id,type,label,source,target,amount', ...rows].join('\n'))
  const dry = await engine.answer('import.preview', { job: 'i', path })
  expect(dry).toMatchObject({ added: { entities: 2, links: 2, claims: 4 }, known: 0, repeated: 1, notedCount: 1 })
  await engine.answer('import.take', { job: 'i', path })
  const again = await engine.answer('import.preview', { job: 'i', path })
  expect(again).toMatchObject({ added: { entities: 0, links: 0, claims: 0 }, known: 8, repeated: 1, toldMore: 0 })
})

test('a file of no known format, or one that breaks its reader, changes nothing', async () => {
  const engine = await emptyCase()
  const before = { hash: stateHash(await stateIn(engine)), files: await readdir(engine.dataFolder) }
  const path = join(engine.dataFolder, 'x.bin')
  await writeFile(path, Buffer.alloc(100_000, 7))
  await expect(engine.answer('import.take', { job: 't', path })).rejects.toMatchObject({ code: 'unrecognised-import' })
  await writeFile(path, '<graphml><graph></graphml>')
  const asked = engine.answer('import.take', { job: 't', path, format: 'graphml' })
  await expect(asked).rejects.toMatchObject({ code: 'unreadable-import' })
  const gone = engine.answer('import.take', { job: 't', path: join(engine.dataFolder, 'nothing') })
  await expect(gone).rejects.toMatchObject({ code: 'cannot-read-file', data: { detail: 'it is not there' } })
  expect(stateHash(await stateIn(engine))).toBe(before.hash)
})

test('of several files, the one that could not be read is named', async () => {
  const engine = await emptyCase()
  const path = join(engine.dataFolder, 'events')
  await mkdir(path)
  await writeFile(join(path, 'a.json'), JSON.stringify({ Event: { uuid: 'u', info: 'i', date: '2026-01-01' } }))
  await writeFile(join(path, 'licence.txt'), 'Copyright')
  const asked = engine.answer('import.preview', { job: 'p', path, format: 'misp' })
  await expect(asked).rejects.toMatchObject({ code: 'unreadable-import', data: { name: 'licence.txt' } })
})
