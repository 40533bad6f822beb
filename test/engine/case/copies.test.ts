import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { newCase, openTestCase, secretOf } from '../../support/open-case.ts'

async function note(folder: string, ...texts: readonly string[]): Promise<string> {
  const session = await openTestCase(folder)
  for (const text of texts) await execute(session, 'note.add', { text })
  const hash = stateHash(session.store.data.state)
  await session.close()
  return hash
}

/** What a window would show of the case, through the engine's own calls. */
async function look(folder: string) {
  const engine = await startEngine()
  const status = await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const edit = engine.answer('run', { command: 'note.add', input: { text: 'more' } }).then(
    () => 'saved',
    e => e.code,
  )
  const says = status.findings.map(finding => finding.says).join('\n')
  return { engine, status, says, edit: await edit }
}

it('reports a journal from an older copy beside a newer snapshot, and changes nothing', async () => {
  const folder = await newCase()
  await note(folder, 'one', 'two')
  await note(folder, 'three', 'four')
  const [newest = ''] = (await readdir(join(folder, 'journal'))).sort().slice(-1)
  await rm(join(folder, 'journal', newest))
  const { engine, status, says, edit } = await look(folder)
  expect([status.readOnly, status.findings.map(each => each.severity), edit]).toEqual([true, ['damage'], 'read-only'])
  expect(says).toContain('rolled back')
  expect(says).toContain('What you see is the last snapshot, which stood at entry 5.')
  const report = await engine.answer('verify', { job: 'v' })
  expect([report.ok, report.entries]).toEqual([false, 3])
  await expect(engine.answer('undo', {})).rejects.toMatchObject({ code: expect.any(String) })
})

it('reports a journal that was emptied, never as a new case', async () => {
  for (const without of [['journal'], ['journal', 'snap']]) {
    const folder = await newCase()
    await note(folder, 'one')
    for (const part of without) {
      await rm(join(folder, part), { recursive: true })
      await mkdir(join(folder, part))
    }
    const { status, edit } = await look(folder)
    expect([status.readOnly, edit], without.join()).toEqual([true, 'read-only'])
    expect(status.findings.map(({ severity }) => severity)).toEqual(['damage'])
  }
})

it('moves aside what was cut off and says so, but never a segment whose header is damaged', async () => {
  const folder = await newCase()
  await note(folder, 'one')
  const hash = await note(folder, 'two')
  await note(folder, 'three')
  const [newest = ''] = (await readdir(join(folder, 'journal'))).sort().slice(-1)
  const path = join(folder, 'journal', newest)
  await rm(join(folder, 'snap'), { recursive: true })
  const bytes = await readFile(path)
  await writeFile(path, Buffer.concat([Buffer.from('X'), bytes.subarray(1)]))
  const damaged = await look(folder)
  expect([damaged.status.readOnly, damaged.status.findings.map(({ severity }) => severity)]).toEqual([true, ['damage']])
  await damaged.engine.close()

  await writeFile(path, bytes.subarray(0, -10))
  const session = await openTestCase(folder)
  expect([session.readOnly, stateHash(session.store.data.state)]).toEqual([false, hash])
  expect(session.findings).toEqual([
    { severity: 'warning', says: expect.stringContaining('moved to the folder "torn"') },
  ])
  expect(await readdir(join(folder, 'torn'))).toHaveLength(1)
  await session.close()
  const again = await openTestCase(folder)
  expect([again.findings, stateHash(again.store.data.state)]).toEqual([[], hash])
  await again.close()
})

it('makes no ghost of a folder that was moved away while it was open', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'saved' })
  await rename(folder, `${folder}.copy`)
  await session.close()
  expect(await readdir(dirname(folder))).toEqual(['Test.case.copy'])
  // Its lock went along, and we still run.
  const moved = await openTestCase(`${folder}.copy`, true)
  expect([moved.store.data.seq, moved.findings]).toEqual([2, []])
  await moved.close()
})

it('opens two continued copies in one folder read-only until one is chosen, and salvages both', async () => {
  const folder = await newCase()
  await note(folder, 'shared')
  const other = `${folder}.copy`
  await cp(folder, other, { recursive: true })
  const hashes = [await note(folder, 'mine', 'mine too'), await note(other, 'theirs')]
  await cp(join(other, 'journal'), join(folder, 'journal'), { recursive: true })
  const { engine, status, says, edit } = await look(folder)
  expect([status.readOnly, edit]).toEqual([true, 'read-only'])
  expect(says).toContain('Two copies of this case were both continued after entry 2')
  const session = await openTestCase(folder, true)
  expect(stateHash(session.store.data.state)).toBe(hashes[0])
  await session.close()
  const path = join(engine.dataFolder, 'salvage.jsonl')
  expect(await engine.answer('case.salvage', { path })).toMatchObject({ entries: 5 })
  const salvaged = await readFile(path, 'utf8')
  for (const text of ['shared', 'mine', 'mine too', 'theirs']) expect(salvaged).toContain(`\\"${text}\\"`)
})

it('opens the same with its snapshots deleted, damaged, or of another case', async () => {
  const folder = await newCase()
  const hash = await note(folder, 'one', 'two')
  await note(folder)
  const foreign = await newCase()
  await note(foreign, 'another case', 'with as many', 'entries')
  const snap = join(folder, 'snap')
  const open = async () => {
    const session = await openTestCase(folder, true)
    expect([session.findings, session.readOnly]).toEqual([[], true])
    await session.close()
    return stateHash(session.store.data.state)
  }
  expect(await open()).toBe(hash)
  for (const name of await readdir(snap)) await cp(join(foreign, 'snap', '4.snap'), join(snap, name))
  expect(await open()).toBe(hash)
  for (const name of await readdir(snap)) await cp(join(folder, 'case.hdr'), join(snap, name))
  expect(await open()).toBe(hash)
  await rm(snap, { recursive: true })
  expect(await open()).toBe(hash)
  const again = await openTestCase(folder)
  expect(stateHash(again.store.data.state)).toBe(hash)
  await again.close()
  expect(await readdir(snap)).toHaveLength(1)
})
