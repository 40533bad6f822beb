import { cp, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { execute, nextSentence, redo, undo } from '#engine/case/execute.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import { page } from '#engine/case/journal-page.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { exporterOf, wholeCase, writeAll } from '../../proofs/whole-case.ts'
import { job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'
import { sampleState } from '../../support/sample-state.ts'
import { smallDisk } from '../../support/small-disk.ts'

/** Few, so that a short file takes several entries. */
const most = 40
const rows = 60

const table = Array.from(
  { length: rows },
  (_, row) => `P${row % 9},P${(row * 7) % 11},${row}.5 EUR,2021-03-0${(row % 9) + 1}`,
)

async function filed() {
  const path = join(await testFolder(), 'payments.csv')
  await writeFile(path, ['from,to,amount,date', ...table].join('\n'))
  return { path, reading: { type: 'person' } }
}

/** `after`: hears of each commit once it is durable. */
async function opened(after: (commit: Commit) => Promise<void> = async () => {}) {
  const folder = await newCase()
  const session = await openCase(folder, secretOf(folder), { actor: () => 'A. Investigator', onCommit: after })
  return { folder, session, order: await filed() }
}

/** An import, and the folder as a kill after its fourth entry would have left it. */
async function killedInImport() {
  const copy = join(await testFolder(), 'Killed.case')
  const opening = await opened(async ({ seq }) => {
    const isCopied = (path: string) => !basename(path).startsWith('lock')
    if (seq === 4) await cp(opening.folder, copy, { recursive: true, filter: isCopied })
  })
  await takeImport(opening.session, opening.order, job, most)
  return { copy, opening }
}

const hashOf = ({ store }: Session) => stateHash(store.data.state)
const note = (session: Session, text: string) => execute(session, 'note.add', { text })

test('an import of several entries says what one of one entry says, and is one step of undo and redo', async () => {
  const { folder, order, ...before } = await opened()
  let { session } = before
  await note(session, 'before')
  const start = hashOf(session)
  const dry = await previewImport(session, order, job)
  const { commit, ...taken } = await takeImport(session, order, job, most)
  expect(taken).toEqual(dry)
  expect(commit?.seq).toBeGreaterThan(5)
  const end = hashOf(session)
  expect(all(session.store.data.state, 'link')).toHaveLength(rows)

  const [last, ...others] = await page(session, undefined, (commit?.seq ?? 0) - 2)
  expect(last?.command).toBe('import.take')
  expect(new Set(others.map(({ command }) => command))).toEqual(new Set(['part import.take']))
  expect(Math.max(...others.map(({ ops }) => ops.length))).toBeLessThan(most + 10)
  await session.close()
  session = await openTestCase(folder)
  expect(hashOf(session)).toBe(end)

  expect(await nextSentence(session, 'undo')).toMatch(/^Imported .*payments\.csv.* with \d+ more entries of one step$/)
  await undo(session)
  expect(hashOf(session)).toBe(start)
  expect(await nextSentence(session, 'undo')).toMatch(/note/i)
  await session.close()
  session = await openTestCase(folder)
  expect(await nextSentence(session, 'redo')).toMatch(/payments\.csv/)
  await redo(session)
  expect(hashOf(session)).toBe(end)
  await undo(session)
  await undo(session)
  expect(all(session.store.data.state, 'note').filter(({ removed }) => !removed)).toEqual([])
  await redo(session)
  expect(hashOf(session)).toBe(start)
  await redo(session)
  expect(hashOf(session)).toBe(end)
  expect((await verifyCase(session, job)).ok).toBe(true)
  const again = await takeImport(session, order, job, most)
  expect(again.commit).toBeUndefined()
  await session.close()
})

test('an export of ours comes in by several entries, whatever its records name of each other', async () => {
  const session = await openTestCase(await newCase())
  const start = hashOf(session)
  const { files } = await writeAll(exporterOf('graphml'), wholeCase(await sampleState()), {})
  const [file = ['', new Uint8Array()]] = files
  const order = { path: join(await testFolder(), file[0]) }
  await writeFile(order.path, file[1])
  const dry = await previewImport(session, order, job)
  const { commit, ...taken } = await takeImport(session, order, job, most)
  expect(taken).toEqual(dry)
  expect(commit?.seq).toBeGreaterThan(5)
  const again = await takeImport(session, order, job, most)
  expect(again.commit).toBeUndefined()
  await undo(session)
  expect(hashOf(session)).toBe(start)
  await session.close()
})

test('what is done after it is a step of its own, and so is a second import', async () => {
  const { session, order } = await opened()
  await takeImport(session, order, job, most)
  const first = hashOf(session)
  const second = { ...order, path: join(await testFolder(), 'more.csv') }
  await writeFile(second.path, ['from,to,amount,date', ...table.map(row => `Q${row}`)].join('\n'))
  await takeImport(session, second, job, most)
  const both = hashOf(session)
  await note(session, 'after')
  await undo(session)
  expect(hashOf(session)).toBe(both)
  await undo(session)
  expect(hashOf(session)).toBe(first)
  await session.close()
})

test('cancelled between two entries, it is taken back whole, and half of it cannot be done again', async () => {
  const cancel = new AbortController()
  let entries = 0
  const { session, order } = await opened(async ({ command }) => {
    if (command.startsWith('part ') && ++entries === 3) cancel.abort()
  })
  const start = hashOf(session)
  const cancelled = takeImport(session, order, { ...job, signal: cancel.signal }, most)
  await expect(cancelled).rejects.toThrow()
  expect(entries).toBe(3)
  expect(hashOf(session)).toBe(start)
  expect(await nextSentence(session, 'undo')).toBeUndefined()
  await expect(redo(session)).rejects.toMatchObject({ code: 'nothing-to-redo' })
  const taken = await takeImport(session, order, job, most)
  expect(taken.added.links).toBe(rows)
  await session.close()
})

test('a look at what was read just now can be cancelled while it is planned', async () => {
  const { session, order } = await opened()
  const many = Array.from({ length: 6_000 }, (_, row) => `P${row % 9},P${row % 7},${row} EUR,2021-03-01`)
  await writeFile(order.path, ['from,to,amount,date', ...many].join('\n'))
  await previewImport(session, order, job)
  const cancel = new AbortController()
  const look = previewImport(session, order, { ...job, signal: cancel.signal })
  cancel.abort()
  await expect(look).rejects.toThrow()
  expect((await previewImport(session, order, job)).added.links).toBe(many.length)
  await session.close()
})

test('killed between two entries, what came in is one step, and the same file again adds the rest as another', async () => {
  const { copy, opening } = await killedInImport()
  const end = all(opening.session.store.data.state, 'claim').map(({ id }) => id)
  const secret = secretOf(opening.folder)
  await opening.session.close()

  let session = await openTestCase(copy, false, secret)
  const isTold = () => session.findings.some(({ says }) => says.includes('cut off between two'))
  expect(isTold()).toBe(true)
  const links = all(session.store.data.state, 'link').length
  expect(links).toBeGreaterThan(0)
  expect(links).toBeLessThan(rows)
  expect(await nextSentence(session, 'undo')).toMatch(/with 2 more entries of one step$/)
  const taken = await takeImport(session, opening.order, job, most)
  expect(taken.added.links).toBe(rows - links)
  expect(all(session.store.data.state, 'claim').map(({ id }) => id)).toEqual(end)
  await session.close()
  session = await openTestCase(copy, false, secret)
  expect(isTold()).toBe(false)
  await undo(session)
  expect(all(session.store.data.state, 'link')).toHaveLength(links)
  await undo(session)
  expect(all(session.store.data.state, 'claim').filter(({ id }) => end.includes(id))).toEqual([])
  expect(await nextSentence(session, 'undo')).toBeUndefined()
  await session.close()
})

test('after a kill another file is a step of its own, which alone is undone', async () => {
  const { copy, opening } = await killedInImport()
  const secret = secretOf(opening.folder)
  await opening.session.close()
  const session = await openTestCase(copy, false, secret)
  const cutOff = hashOf(session)
  const other = { ...opening.order, path: join(await testFolder(), 'other.csv') }
  await writeFile(other.path, ['from,to,amount,date', ...table.map(row => `Q${row}`)].join('\n'))
  await takeImport(session, other, job, most)
  await undo(session)
  expect(hashOf(session)).toBe(cutOff)
  await session.close()
})

test('where somebody is told of an entry and fails, the import is taken back with that entry too', async () => {
  let entries = 0
  const { session, order } = await opened(async ({ command }) => {
    if (command.startsWith('part ') && ++entries === 2) throw new Error('nobody listens')
  })
  const start = hashOf(session)
  await expect(takeImport(session, order, job, most)).rejects.toThrow('nobody listens')
  expect(hashOf(session)).toBe(start)
  await session.close()
})

test('where the disk is full in its middle and nothing can be taken back, that is said, and undo takes it back later', async ({
  skip,
}) => {
  await using disk = (await smallDisk(512)) ?? skip('a small disk cannot be mounted here (it takes root)')
  const folder = await newCase(disk.path)
  const session = await openTestCase(folder)
  const start = hashOf(session)
  const order = await filed()
  await disk.fill(2 ** 15)
  await expect(takeImport(session, order, job, most)).rejects.toMatchObject({ code: 'cut-short' })
  expect(all(session.store.data.state, 'link').length).toBeGreaterThan(0)
  await disk.free()
  await undo(session)
  expect(hashOf(session)).toBe(start)
  await session.close()
})
