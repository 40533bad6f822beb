import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCase } from '#engine/case/open.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { samplePassphrase } from '#shared/sample.ts'

/** The sample case that ships with the app, as records. */
export async function sampleState(): Promise<CaseState> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-sample-'))
  try {
    const copy = join(folder, 'Sample.case')
    await cp(join(import.meta.dirname, '../../resources/sample.case'), copy, { recursive: true })
    const options = { actor: () => 'A. Investigator', onCommit: async () => {}, readOnly: true }
    const session = await openCase(copy, { passphrase: samplePassphrase }, options)
    await session.close()
    return session.store.data.state
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
