import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { recordsFrom } from '#engine/case/records-from.ts'
import type { Session } from '#engine/case/session.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { stateHash } from '#shared/ops/state.ts'
import { largeCase } from '../../bench/large-case.ts'

interface Fetched {
  readonly seq: string
  readonly next: string | undefined
  readonly records: readonly CaseRecord[]
}

async function piece(session: Session, asked: string): Promise<Fetched | null> {
  const answer = recordsFrom(session, asked)
  if (!answer) return null
  const bytes: Uint8Array[] = []
  for await (const each of answer.body) bytes.push(each)
  const { 'x-seq': seq = '', 'x-next': next } = answer.headers
  return { seq, next, records: JSON.parse(Buffer.concat(bytes).toString()) }
}

it('gives a large case in pieces of one state, to several at a time, while it goes on', async () => {
  const { folder, open } = await largeCase(4_000)
  const session = await open()
  const before = stateHash(session.store.data.state)
  const first = await piece(session, 'now.0')
  expect([first?.records.length, first?.next]).toEqual([8_000, '8000'])
  await execute(session, 'note.add', { text: 'meanwhile' })
  // another begins, and comes to its end, before the first goes on
  const all: CaseRecord[] = []
  for (let asked: string | null = 'now.0'; asked !== null; ) {
    const got: Fetched | null = await piece(session, asked)
    all.push(...(got?.records ?? []))
    asked = got?.next === undefined ? null : `${got.seq}.${got.next}`
  }
  expect(stateHash(stateOf(all))).toBe(stateHash(session.store.data.state))
  const rest: CaseRecord[] = [...(first?.records ?? [])]
  for (let next = first?.next; next !== undefined; ) {
    const got: Fetched | null = await piece(session, `${first?.seq}.${next}`)
    rest.push(...(got?.records ?? []))
    next = got?.next
  }
  expect(stateHash(stateOf(rest))).toBe(before)
  for (const asked of ['1.0', 'now', '0', 'now.-1', `${first?.seq}.99999999`])
    expect(await piece(session, asked)).toBeNull()
  await session.close()
  await rm(dirname(folder), { recursive: true })
})
