import { refusalNote } from '#shared/commands/import-check.ts'
import type { ImportOutcome, ImportReport, ImportRow } from '#shared/contract.ts'
import type { ImportTally } from '#shared/model/import-tally.ts'
import type { ImportNote } from '../formats/reading/importer.ts'
import { notesOn } from '../formats/reading/sample-rows.ts'
import type { ReadImport } from './import-read.ts'
import type { Recognised } from './own-things.ts'

const shown = 100
/** Of what is refused, for the first rows of a table. */
const mostLooked = 10_000

/** What an import says of itself, before and after: what it adds and knows is counted by its plan. */
export function reportOf(
  { importer, found, records, refused, reading, like }: ReadImport,
  recognised: Recognised,
  { again, ...tally }: ImportTally,
): ImportReport {
  const unread = unreadOf({ found, refused }, recognised)
  const noted = [...found.noted, ...recognised.noted]
  const looked = refused.slice(0, mostLooked).map(refusalNote)
  return {
    format: importer.id,
    outcome: outcomeOf(records, recognised, unread),
    counts: found.counts,
    ...tally,
    known: tally.known + recognised.known,
    repeated: found.repeated + again,
    unread: unread.slice(0, shown),
    unreadCount: unread.length,
    eitherWay: refused.filter(({ code }) => code === 'either-way').length,
    untyped: found.untyped ?? 0,
    reading,
    ...(like === undefined ? {} : { like }),
    texts: found.texts ?? [],
    tables: (found.tables ?? []).map(table => ({
      ...table,
      sample: table.sample.map(row => withRefused(row, looked)),
    })),
    noted: noted.slice(0, shown),
    notedCount: noted.length,
  }
}

/** With what the model cannot hold of it, which the reader does not know. */
function withRefused(row: ImportRow, refused: readonly ImportNote[]): ImportRow {
  const { isLeftOut, notes } = notesOn(row.where, refused)
  return { ...row, isLeftOut: row.isLeftOut || isLeftOut, notes: [...row.notes, ...notes] }
}

/** All that cannot be taken in: what the reader left out, what the model cannot hold, what things of the case cannot say. */
export const unreadOf = (
  { found, refused }: Pick<ReadImport, 'found' | 'refused'>,
  recognised: Recognised,
): readonly ImportNote[] => [...found.unread, ...refused.map(refusalNote), ...recognised.unread]

function outcomeOf(
  records: ReadImport['records'],
  { count, known }: Recognised,
  unread: readonly ImportNote[],
): ImportOutcome {
  if (count + records.length + known === 0) return 'nothing'
  return unread.length > 0 ? 'part' : 'all'
}
