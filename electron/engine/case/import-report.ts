import type { ImportTally } from '#shared/commands/import-tally.ts'
import type { ImportOutcome, ImportReport } from '#shared/contract.ts'
import type { ImportNote } from '../formats/reading/importer.ts'
import type { ReadImport } from './import-read.ts'
import type { Recognised } from './own-things.ts'

const shown = 100

/** What an import says of itself, before and after: what it adds and knows is counted by its plan. */
export function reportOf(
  { importer, found, checked, reading, like }: ReadImport,
  recognised: Recognised,
  { again, ...tally }: ImportTally,
): ImportReport {
  const unread = unreadOf({ found, checked }, recognised)
  const noted = [...found.noted, ...recognised.noted]
  return {
    format: importer.id,
    outcome: outcomeOf(found, recognised, unread),
    counts: found.counts,
    ...tally,
    known: tally.known + recognised.known,
    repeated: found.repeated + again,
    unread: unread.slice(0, shown),
    unreadCount: unread.length,
    eitherWay: checked.eitherWay,
    untyped: found.untyped ?? 0,
    reading,
    ...(like === undefined ? {} : { like }),
    texts: found.texts ?? [],
    tables: found.tables ?? [],
    noted: noted.slice(0, shown),
    notedCount: noted.length,
  }
}

/** All that cannot be taken in: what the reader left out, what the model cannot hold, what things of the case cannot say. */
export const unreadOf = (
  { found, checked }: Pick<ReadImport, 'found' | 'checked'>,
  recognised: Recognised,
): readonly ImportNote[] => [...found.unread, ...checked.unread, ...recognised.unread]

function outcomeOf(
  { records }: ReadImport['found'],
  { entities, links, known }: Recognised,
  unread: readonly ImportNote[],
): ImportOutcome {
  if (entities.length + links.length + records.length + known === 0) return 'nothing'
  return unread.length > 0 ? 'part' : 'all'
}
