import type { CaseRecord } from '#shared/model/record.ts'
import { type Gathered, takeRecord, unread } from './gathered.ts'
import { soundRecords } from './record.ts'

/**
 * Takes the records that one object of ours carries, as JSON text of a list, and gives those that were sound; each
 * other is reported.
 */
export function takeCarried(gathered: Gathered, json: string, where: string): readonly CaseRecord[] {
  const records: CaseRecord[] = []
  const list = listed(json)
  if (!list) unread(gathered, where, 'the records it carries are not whole JSON')
  for (const record of (list ?? []).flatMap(soundRecords)) {
    if (typeof record === 'string') unread(gathered, where, record)
    else if (gathered.records.has(record.id)) unread(gathered, where, `the record ${record.id} stands there twice`)
    else {
      records.push(record)
      takeRecord(gathered, record)
    }
  }
  return records
}

/** The list that JSON text holds, or null where it holds none. */
export function listed(json: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

/**
 * Holds what our exporter makes of the carried records against a file: what still stands in it goes to `takeChanges`,
 * what was taken out is reported. Gives the ids of all that is ours.
 */
export function holdAgainst<Written extends { readonly id: string }, Held>(
  gathered: Gathered,
  written: Iterable<Written | undefined>,
  file: ReadonlyMap<string, Held>,
  takeChanges: (held: Held, written: Written) => void,
): ReadonlySet<string> {
  const ours = new Set<string>()
  for (const was of written) {
    if (!was) continue
    const held = file.get(was.id)
    if (held !== undefined) takeChanges(held, was)
    else unread(gathered, was.id, 'was taken out of the file; the records keep what it said')
    ours.add(was.id)
  }
  return ours
}
