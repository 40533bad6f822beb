import type { ImportReading } from '#shared/model/import-reading.ts'
import { bareEdition } from '../../../shared/editions/bare-edition.ts'
import type { Importer, InFile } from '../formats/reading/importer.ts'
import { exporters } from '../handover/exporters.ts'
import type { Job } from '../work/jobs.ts'
import { type CaseAt, caseNow } from './at.ts'
import { exportingOf } from './exporting.ts'
import type { Things } from './own-things.ts'
import { readChecked } from './read-checked.ts'
import type { Session } from './session.ts'

/**
 * What an importer finds in the case as it would be written now in its format, of as many of the files as were given:
 * by that a file of ours that comes back is known. Nothing where the format is only read. Throws as `readChecked`.
 */
export async function writtenNow(
  session: Session,
  importer: Importer,
  { files, reading }: { readonly files: readonly InFile[]; readonly reading: ImportReading },
  job: Job,
): Promise<Things> {
  const exporter = exporters.find(({ id, importer: reader = id }) => reader === importer.id)
  if (!exporter) return { entities: [], links: [] }
  const order = exportingOf({ ...asWritten(session, await caseNow(session)), job })
  const written: InFile[] = []
  for await (const { path, pieces } of exporter.write(order)) {
    const chunks: Buffer[] = []
    for await (const piece of pieces) chunks.push(Buffer.from(piece))
    written.push({ name: path, bytes: Buffer.concat(chunks) })
  }
  const alike = written.filter(({ name }) => files.length === 1 || files.some(each => each.name === name))
  return readChecked(session, importer, { files: alike, reading }, { signal: job.signal, progress: () => {} })
}

const asWritten = (session: Session, { state }: CaseAt) => ({
  session,
  // Only what is said of entities and links is held against the file, and not when or for whom it was written.
  edition: { ...bareEdition(state), caseId: session.caseId, asOf: '2000-01-01T00:00:00.000Z' },
  before: state,
  options: {},
  context: { signer: undefined, resource: async () => new Uint8Array() },
  losses: [],
  went: new Set<string>(),
})
