import { describe, expect, it } from 'vitest'
import { execute, nextSentence, redo, undo } from '#engine/case/execute.ts'
import type { Session } from '#engine/case/session.ts'
import { stateHash } from '#shared/ops/state.ts'
import { newCase, openTestCase } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'

const hash = (session: Session) => stateHash(session.store.data.state)

async function edit(session: Session, count: number, seed: number): Promise<number> {
  const random = seeded(seed)
  let commits = 0
  for (let i = 0; i < count; i++) {
    const { command, input } = randomEdit(session.store.data.state, random)
    if (await execute(session, command, input)) commits++
  }
  return commits
}

describe('undo and redo', () => {
  it('takes 300 random operations back and forth, across restarts', async () => {
    const folder = await newCase()
    let session = await openTestCase(folder)
    const start = hash(session)
    const commits = await edit(session, 300, 20261121)
    const end = hash(session)
    const reopen = async () => {
      await session.close()
      session = await openTestCase(folder)
    }
    await reopen()
    expect(hash(session)).toBe(end)
    for (let i = 0; i < commits; i++) {
      if (i === Math.floor(commits / 2)) await reopen()
      await undo(session)
    }
    expect(hash(session)).toBe(start)
    await reopen()
    expect(hash(session)).toBe(start)
    for (let i = 0; i < commits; i++) await redo(session)
    expect(hash(session)).toBe(end)
    await reopen()
    expect(hash(session)).toBe(end)
    await expect(redo(session)).rejects.toMatchObject({ code: 'nothing-to-redo' })
    await session.close()
  })

  it('names what it will take back, and forgets redo after a new edit', async () => {
    const session = await openTestCase(await newCase())
    await execute(session, 'entity.add', { type: 'person', name: 'Kim' })
    expect(await nextSentence(session, 'undo')).toBe('Added person "Kim"')
    await undo(session)
    expect(await nextSentence(session, 'redo')).toBe('Added person "Kim"')
    await execute(session, 'note.add', { text: 'another way' })
    expect(await nextSentence(session, 'redo')).toBeUndefined()
    await expect(redo(session)).rejects.toMatchObject({ code: 'nothing-to-redo' })
    await session.close()
  })

  it('never takes a custody event back', async () => {
    const session = await openTestCase(await newCase())
    const item = { name: 'a.txt', sha256: '0'.repeat(64), size: 1, mediaType: 'text/plain' }
    const attached = await execute(session, 'exhibit.add', { items: [item] })
    const exhibit = attached?.created[0] ?? ''
    await execute(session, 'custody.record', { exhibits: [exhibit], action: 'viewed' })
    expect(await nextSentence(session, 'undo')).toBe('Attached exhibit E-001 "a.txt"')
    await session.close()
  })
})
