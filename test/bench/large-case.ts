import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { quickArgon, testPassphrase } from '../support/open-case.ts'
import { seeded } from '../support/random-edits.ts'
import { writtenAt as at, writtenBy as by, writeRecords } from '../support/written-case.ts'

/** So many entities with a name each, and twice as many links: hubs and tails, names in several scripts. */
function* largeRecords(entities: number): Generator<CaseRecord> {
  const random = seeded(entities)
  const names = ['Kim Chol-su', 'Лазарев', '김철수', 'Müller & Söhne', 'Vientiane Trading', 'Ōkawa']
  const graded = { sourceGrade: 'C', informationGrade: '3', author: by, at, status: 'asserted' } as const
  for (let i = 0; i < entities; i++) {
    const id = `en_${i.toString(36).padStart(16, '0')}`
    yield { id, record: 'entity', type: i % 3 ? 'person' : 'company', author: by, at }
    const name = `${names[i % names.length]} ${i}`
    const value = { kind: 'name', name, script: 'Latn' } as const
    yield {
      id: `cl_${i.toString(36).padStart(16, '0')}`,
      record: 'claim',
      subject: id,
      property: 'name',
      value,
      ...graded,
    }
  }
  for (let i = 0; i < entities * 2; i++) {
    const end = () =>
      `en_${Math.floor(random() ** 2 * entities)
        .toString(36)
        .padStart(16, '0')}`
    const id = `ln_${i.toString(36).padStart(16, '0')}`
    yield { id, record: 'link', type: 'associate', from: end(), to: end(), author: by, at }
  }
}

export interface LargeCase {
  readonly folder: string
  readonly open: () => Promise<Session>
}

/** Writes such a case to disk as an import of 1,000 records a commit would, and snapshots it. */
export async function largeCase(entities: number, onCommit: (commit: Commit) => void = () => {}): Promise<LargeCase> {
  const folder = join(await mkdtemp(join(tmpdir(), 'red-thread-bench-')), 'Large.case')
  await createCase({ folder, title: 'Large', passphrase: testPassphrase, by }, { argon: quickArgon })
  const open = () =>
    openCase(folder, { passphrase: testPassphrase }, { actor: () => by, onCommit: async commit => onCommit(commit) })
  await writeRecords(await open(), largeRecords(entities))
  await (await open()).close()
  return { folder, open }
}
