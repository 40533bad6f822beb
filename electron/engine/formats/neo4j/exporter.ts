import type { Edition } from '#shared/editions/edition.ts'
import { writeCsvLine } from '../tables/write/csv-text.ts'
import { Utf8Writer, writeEach } from '../text/utf8-writer.ts'
import type { Exporter } from '../writing/exporter.ts'
import { inTurns } from '../writing/slices.ts'
import type { BulkFile } from './write/bulk-file.ts'
import { citations } from './write/citations.ts'
import { nodeFiles, relationFile } from './write/files.ts'
import { importText } from './write/import-text.ts'
import { neo4jLosses } from './write/losses.ts'

/** Text that begins like a formula keeps the quote it has in our CSV set: these files open in spreadsheets too. */
export const neo4j: Exporter = {
  id: 'neo4j',
  title: 'Neo4j bulk import',
  help: 'Nodes and relationships as neo4j-admin reads them, claims, sources and exhibits as nodes of their own.',
  form: 'folder',
  importer: 'neo4j-csv',
  async *write({ edition, lose, signal }) {
    for (const loss of neo4jLosses(edition.state)) lose(loss)
    for (const file of [...nodeFiles, relationFile, citations]) {
      yield { path: file.path, pieces: inTurns(linesOf(file, edition), signal) }
    }
    yield { path: 'import.txt', pieces: [importText] }
  },
}

function* linesOf({ header, rows }: BulkFile, edition: Edition): Iterable<Uint8Array> {
  const out = new Utf8Writer()
  const writeRow = (row: readonly string[]) => {
    writeCsvLine(out, row, () => true)
    out.text('\n')
  }
  writeRow(header)
  yield* writeEach(out, rows(edition), writeRow)
  yield out.take()
}
