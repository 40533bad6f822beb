import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { searchEvidence } from '#engine/case/evidence-search.ts'
import { redo, undo } from '#engine/case/execute.ts'
import type { Session } from '#engine/case/session.ts'
import { surveyCase } from '#engine/storage/case-layout.ts'
import { all, get } from '#shared/ops/state.ts'
import { hidden, kinds } from '../../support/evidence-kinds/kinds.ts'
import { pdfOf } from '../../support/evidence-kinds/pdf.ts'
import { job, newCase, openTestCase, testFolder } from '../../support/open-case.ts'

const exhibits = ({ store }: Session) => all(store.data.state, 'exhibit').filter(each => !each.removed)

async function attach(session: Session, files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const folder = await testFolder()
  const paths = Object.keys(files).map((_, at) => join(folder, `${at}`))
  for (const [at, content] of Object.values(files).entries()) await writeFile(paths[at] ?? '', content)
  const { created } = await attachPaths(session, paths, {}, job)
  return created.filter(id => get(session.store.data.state, 'exhibit', id))
}

const readAll = (session: Session) => session.texts.read(exhibits(session), job)
const search = (session: Session, query: string) => searchEvidence(session, query, job)
const textsOf = (folder: string) => readdir(join(folder, 'texts')).catch(() => [] as string[])

async function closing(folder: string, work: (session: Session) => Promise<void>, readOnly = false): Promise<void> {
  const session = await openTestCase(folder, readOnly)
  try {
    await work(session)
  } finally {
    await session.close()
  }
}

test('one word in every kind of file is found in each of its exhibits, also after the case was opened again', async () => {
  const folder = await newCase()
  const made = await kinds()
  await closing(folder, async session => {
    await attach(session, made)
    await readAll(session)
    expect((await search(session, hidden)).found).toBe(Object.keys(made).length)
  })
  await closing(folder, async session => {
    const { found, hits, unread } = await search(session, 'baeksul')
    expect(found).toBe(Object.keys(made).length)
    expect(hits.every(({ match }) => /baeksul/i.test(match.normalize('NFKD')))).toBe(true)
    expect(unread.filter(({ whole }) => whole)).toEqual([])
  })
})

test('a hit says where it stands and shows the words as they are written', async () => {
  await closing(await newCase(), async session => {
    const pdf = await pdfOf({ pages: ['First page', 'Paid to Al-Qaida’s agent: 1,234 won'] })
    const [id] = await attach(session, { pdf })
    await readAll(session)
    const { hits } = await search(session, 'al qaida 1234')
    expect(hits).toMatchObject([{ exhibit: id, place: 'page 2' }])
    const [hit] = (await search(session, 'al-qaida')).hits
    expect(hit?.match).toContain('Al-Qaida')
    expect(`${hit?.before}${hit?.match}${hit?.after}`).toContain('agent')
  })
})

test('words that stand apart are found in one exhibit, those that stand together come first', async () => {
  await closing(await newCase(), async session => {
    const [apart, together] = await attach(session, {
      a: 'The harbour.\nA key lies there.',
      b: 'He has the harbour key.',
      c: 'Only a harbour.',
    })
    await readAll(session)
    expect((await search(session, 'harbour key')).hits.map(({ exhibit }) => exhibit)).toEqual([together, apart])
    expect((await search(session, 'no such thing')).hits).toEqual([])
  })
})

test('a part of an address, its shortened form, and syllables however they are parted', async () => {
  await closing(await newCase(), async session => {
    const address = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
    const filling = 'word '.repeat(3_000)
    await attach(session, { a: `${filling}to ${address} on Thursday; 창고 열쇠는\n백설 에게 있다 ${filling}` })
    await readAll(session)
    for (const query of ['12996dc57eb06', '0x098B…2f96', '열쇠는백설에게', '열쇠는 백설에게']) {
      expect((await search(session, query)).found, query).toBe(1)
    }
    const [hit] = (await search(session, '0x098b...2f96')).hits
    expect(hit?.match).toBe(address)
  })
})

test('what was not read yet is told, and is not waited for', async () => {
  await closing(await newCase(), async session => {
    const [id] = await attach(session, { a: 'harbour' })
    const before = await search(session, 'harbour')
    expect(before).toMatchObject({ found: 0, exhibits: 1 })
    expect(before.unread).toEqual([{ exhibit: id, whole: true, parts: [{ place: '', why: 'waiting' }] }])
    await readAll(session)
    expect(await search(session, 'harbour')).toMatchObject({ found: 1, unread: [] })
  })
})

test('an exhibit that is taken out is not searched, and is again once that is undone', async () => {
  await closing(await newCase(), async session => {
    await attach(session, { a: 'harbour' })
    await readAll(session)
    await undo(session)
    expect(await search(session, 'harbour')).toMatchObject({ found: 0, exhibits: 0, unread: [] })
    await redo(session)
    expect(await search(session, 'harbour')).toMatchObject({ found: 1, exhibits: 1, unread: [] })
  })
})

test('a text on disk that is damaged, cut, another one’s or of older readers is read anew, never believed', async () => {
  const folder = await newCase()
  await closing(folder, async session => {
    await attach(session, { a: 'harbour', b: 'warehouse' })
    await readAll(session)
  })
  const [first = '', second = ''] = (await textsOf(folder)).map(name => join(folder, 'texts', name))
  const [a, b] = [await readFile(first), await readFile(second)]
  const altered = Buffer.from(a)
  altered[a.length - 5] = (altered[a.length - 5] ?? 0) ^ 1
  for (const bytes of [altered, a.subarray(0, 40), Buffer.alloc(0), b, Buffer.from('RTTEXT\x01\nrubbish')]) {
    await writeFile(first, bytes)
    await closing(folder, async session => {
      expect(
        (await search(session, 'harbour')).unread.length + (await search(session, 'warehouse')).unread.length,
      ).toBe(2)
      await readAll(session)
      expect((await search(session, 'harbour')).found).toBe(1)
      expect((await search(session, 'warehouse')).found).toBe(1)
    })
  }
})

test('a case open for reading is searched without a word written, one read before from what was kept', async () => {
  const folder = await newCase()
  await closing(folder, async session => void (await attach(session, { a: 'harbour' })))
  await closing(
    folder,
    async session => {
      await readAll(session)
      expect((await search(session, 'harbour')).hits).toHaveLength(1)
    },
    true,
  )
  expect(await textsOf(folder)).toEqual([])
})

test('what a kill left half-written is swept away, the folder is a part of the case, and a file in its place is no harm', async () => {
  const folder = await newCase()
  await closing(folder, async session => {
    await attach(session, { a: 'harbour' })
    await readAll(session)
  })
  const half = join(folder, 'texts', `${'0'.repeat(32)}.${'1'.repeat(16)}.tmp`)
  await writeFile(half, 'half')
  await closing(folder, async () => undefined)
  expect(await textsOf(folder)).toHaveLength(1)
  expect((await surveyCase(folder)).strays).toEqual([])
})

test('evidence that is missing is named, and read once it is put back', async () => {
  const folder = await newCase()
  await closing(folder, async session => {
    await attach(session, { a: 'harbour' })
    const file = exhibits(session)[0]
    const name = session.vault.nameOf(file?.sha256 ?? '')
    const path = join(folder, 'evidence', name.slice(0, 2), name)
    const bytes = await readFile(path)
    await rm(path)
    await readAll(session)
    expect((await search(session, 'harbour')).unread).toMatchObject([{ whole: true, parts: [{ why: 'missing' }] }])
    await writeFile(path, bytes)
    await readAll(session)
    expect((await search(session, 'harbour')).found).toBe(1)
  })
})

test('two exhibits of the same bytes are both found', async () => {
  await closing(await newCase(), async session => {
    await attach(session, { a: 'harbour' })
    await attach(session, { a: 'harbour' })
    await readAll(session)
    expect((await search(session, 'harbour')).hits).toHaveLength(2)
  })
})

test('reading that is cancelled keeps what it has; closing ends what is being read', async () => {
  const session = await openTestCase(await newCase())
  await attach(session, Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}`, `harbour ${at}`])))
  const stop = new AbortController()
  const progress = (done: number) => done === 2 && stop.abort()
  await expect(session.texts.read(exhibits(session), { signal: stop.signal, progress })).rejects.toThrow()
  expect((await search(session, 'harbour')).found).toBe(2)
  const going = session.texts.read(exhibits(session), job).catch(() => 'ended')
  await session.close()
  expect(await going).toBe('ended')
})
