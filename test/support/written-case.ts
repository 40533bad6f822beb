import type { Session } from '#engine/case/session.ts'
import { JournalWriter } from '#engine/storage/journal/writer.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'

export const writtenBy = 'A. Investigator'
export const writtenAt = '2026-11-21T09:00:00.000Z'

/** Adds records to the journal of an open case, by usual a thousand an entry as an import would, and closes it. */
export async function writeRecords(session: Session, records: Iterable<CaseRecord>, atOnce = 1_000): Promise<void> {
  const { folder, caseId, caseKey, store, journal } = session
  const { copy } = journal
  const { seq, head } = store.data
  const writer = new JournalWriter(
    () => folder,
    { caseId: Buffer.from(caseId, 'hex'), caseKey: Buffer.from(caseKey) },
    { seq, hash: Buffer.from(head, 'hex') },
    undefined,
    { copy: Buffer.from(copy, 'hex') },
  )
  await session.close()
  let ops: Op[] = []
  const flush = async () => {
    const body = { copy, seq: writer.head.seq + 1, at: writtenAt, by: writtenBy, command: 'import', ops }
    await writer.append(Buffer.from(encodeCommit(body)))
    ops = []
  }
  for (const record of records) {
    ops.push(create(record as Parameters<typeof create>[0]))
    if (ops.length === atOnce) await flush()
  }
  if (ops.length > 0) await flush()
  await writer.close()
}

/** So many entities and nothing else. */
export function* manyEntities(count: number): Generator<CaseRecord> {
  for (let n = 0; n < count; n++) {
    const id = `en_${n.toString(36).padStart(16, '0')}`
    yield { id, record: 'entity', type: n % 3 ? 'person' : 'company', author: writtenBy, at: writtenAt }
  }
}
