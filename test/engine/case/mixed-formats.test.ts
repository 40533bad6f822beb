import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { execute, redo, undo } from '#engine/case/execute.ts'
import { openWithKey } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import { unlock } from '#engine/secrets/header/header.ts'
import { readHeader } from '#engine/storage/header-copies.ts'
import { apply, emptyState } from '#shared/ops/apply.ts'
import { type CommitBody, decodeCommit } from '#shared/ops/commit.ts'
import { stateHash } from '#shared/ops/state.ts'
import { golden, withoutSnapshots } from '../../support/golden.ts'
import { testFolder, testPassphrase } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'

const edit = fc.integer({ min: 0, max: 2 ** 31 })
const steps = fc.array(fc.oneof(edit, fc.constantFrom('undo', 'undo', 'undo', 'redo', 'reopen')), { maxLength: 60 })

async function commitsOf({ journal, store }: Session): Promise<readonly CommitBody[]> {
  const commits: CommitBody[] = []
  for await (const payload of journal.upTo(store.data.seq)) commits.push(decodeCommit(payload.toString()))
  return commits
}

it('replay of a journal of both formats is the store, whatever was edited, taken back and done again', async () => {
  const { caseFolder } = await golden('format-1')
  const found = await readHeader(caseFolder)
  const key = await unlock(found.header, { passphrase: testPassphrase })
  const open = async (folder: string) => {
    const options = { actor: () => 'A. Investigator', onCommit: async () => {} }
    return openWithKey(folder, await readHeader(folder), Buffer.from(key), options)
  }
  await fc.assert(
    fc.asyncProperty(steps, async all => {
      const folder = join(await testFolder(), 'Mixed.case')
      await cp(caseFolder, folder, { recursive: true })
      let session = await open(folder)
      for (const step of all) {
        if (step === 'reopen') {
          await session.close()
          session = await open(folder)
        } else if (typeof step === 'number') {
          const { command, input } = randomEdit(session.store.data.state, seeded(step))
          await execute(session, command, input)
        } else {
          await (step === 'undo' ? undo : redo)(session).catch(error => expect(error.code).toMatch(/^nothing-to-/))
        }
      }
      const { state, seq, head, history } = session.store.data
      let replayed = emptyState()
      for (const { ops } of await commitsOf(session)) replayed = apply(replayed, ops)
      expect(stateHash(replayed)).toBe(stateHash(state))
      await session.close()
      await withoutSnapshots(folder)
      session = await open(folder)
      const again = session.store.data
      expect([stateHash(again.state), again.seq, again.head, again.history]).toEqual([
        stateHash(state),
        seq,
        head,
        history,
      ])
      await session.close()
      await rm(folder, { recursive: true })
    }),
    { numRuns: 8 },
  )
})
