import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { newCase, secretOf } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'

async function emptyCase(): Promise<TestEngine> {
  const engine = await startEngine()
  const folder = await newCase()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  return engine
}

const kyc: ImportReading = {
  type: 'person',
  columns: [
    { column: 'Kundenname', as: 'label' },
    { column: 'Geboren', as: 'birth-date' },
    { column: 'Interne Nr', as: 'nothing' },
  ],
}
const may = 'Kundenname,Geboren,Interne Nr\nAnna Orlova,1980-02-03,7\n'
const june = 'Kundenname,Geboren,Interne Nr\nIvan Orlov,1979-11-30,8\nKim Chol Su,1990-01-01,9\n'

async function written(engine: TestEngine, name: string, text: string): Promise<string> {
  const path = join(engine.dataFolder, name)
  await writeFile(path, text)
  return path
}

const preview = (engine: TestEngine, path: string, reading?: ImportReading) =>
  engine.answer('import.preview', { job: 'p', path, ...(reading && { reading }) })

const take = (engine: TestEngine, path: string, reading?: ImportReading) =>
  engine.answer('import.take', { job: 't', path, ...(reading && { reading }) })

test('the next file with the same headers is read as somebody said of the first, and says so', async () => {
  const engine = await emptyCase()
  const [first, next] = [await written(engine, 'may.csv', may), await written(engine, 'june.csv', june)]
  expect(await preview(engine, next)).toMatchObject({ outcome: 'nothing' })
  await take(engine, first, kyc)
  const found = await preview(engine, next)
  expect(found).toMatchObject({ like: 'may.csv', reading: kyc, added: { entities: 2, claims: 4, others: 1 } })
  const taken = await take(engine, next)
  expect(taken).toMatchObject({ like: 'may.csv', added: found.added, unreadCount: 0 })
  // The file itself is known now; that counts before what its like was.
  expect(await preview(engine, next)).not.toHaveProperty('like')
})

test.each([
  ['in another order', 'Interne Nr,Geboren,Kundenname\n8,1979-11-30,Ivan Orlov\n'],
  ['in other capitals', 'KUNDENNAME,geboren,Interne nr\nIvan Orlov,1979-11-30,8\n'],
])('headers %s are the same headers', async (_, text) => {
  const engine = await emptyCase()
  await take(engine, await written(engine, 'may.csv', may), kyc)
  const found = await preview(engine, await written(engine, 'june.csv', text))
  expect(found).toMatchObject({ like: 'may.csv', added: { entities: 1, claims: 2 } })
})

test.each([
  ['one more', 'Kundenname,Geboren,Interne Nr,Ort\nIvan Orlov,1979-11-30,8,Riga\n'],
  ['one less', 'Kundenname,Geboren\nIvan Orlov,1979-11-30\n'],
  ['another', 'Kundenname,Geboren,Konto\nIvan Orlov,1979-11-30,8\n'],
])('a file with %s of them is not read so: its columns may mean something else', async (_, text) => {
  const engine = await emptyCase()
  await take(engine, await written(engine, 'may.csv', may), kyc)
  const found = await preview(engine, await written(engine, 'june.csv', text))
  expect(found).not.toHaveProperty('like')
  expect(found).toMatchObject({ outcome: 'nothing', reading: {} })
})

test('what is said now counts, also where it is nothing; the newest word is kept', async () => {
  const engine = await emptyCase()
  await take(engine, await written(engine, 'may.csv', may), kyc)
  const next = await written(engine, 'june.csv', june)
  expect(await preview(engine, next, {})).toMatchObject({ outcome: 'nothing', reading: {} })
  await take(engine, next, { ...kyc, type: 'company', columns: kyc.columns?.slice(0, 1) ?? [] })
  const third = await written(engine, 'july.csv', june.replace('Ivan', 'Oleg'))
  expect(await preview(engine, third)).toMatchObject({ like: 'may.csv', taken: { entities: { company: 2 } } })
  expect(all(await stateIn(engine), 'mapping')).toHaveLength(1)
})

test('one undo takes it back with all the rest, and a second run adds none', async () => {
  const engine = await emptyCase()
  const empty = stateHash(await stateIn(engine))
  const first = await written(engine, 'may.csv', may)
  await take(engine, first, kyc)
  const now = await stateIn(engine)
  expect(all(now, 'mapping')).toMatchObject([
    { title: 'may.csv', format: 'csv', headers: ['Kundenname', 'Geboren', 'Interne Nr'], reading: kyc },
  ])
  expect((await take(engine, first, kyc)).commit).toBeUndefined()
  expect(stateHash(await stateIn(engine))).toBe(stateHash(now))
  await engine.answer('undo', {})
  expect(stateHash(await stateIn(engine))).toBe(empty)
  expect(await preview(engine, await written(engine, 'june.csv', june))).not.toHaveProperty('like')
})

test('of a file whose headers say it all nothing is kept, and no export holds a mapping', async () => {
  const engine = await emptyCase()
  await take(engine, await written(engine, 'plain.csv', 'name,type\nAnna,person\n'))
  expect(all(await stateIn(engine), 'mapping')).toEqual([])
  await take(engine, await written(engine, 'may.csv', may), kyc)
  const order = { options: {}, scope: { of: 'case' }, upTo: 'RED', recipient: 'us', purpose: 'test' } as const
  const path = join(engine.dataFolder, 'records')
  await engine.answer('export.write', { ...order, job: 'w', path, format: 'csv' })
  const again = await emptyCase()
  await again.answer('import.take', { job: 't', path })
  expect(all(await stateIn(again), 'mapping')).toEqual([])
})
