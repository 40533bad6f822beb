import { z } from 'zod'
import type { Mapping } from '#shared/model/records/mapping.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import { create, edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { importedId } from './import-identity.ts'
import { importReading } from './import-reading.ts'

/** How a table of the file was read, to be kept for the next with the same headers. */
export const mappedTable = z.strictObject({
  title: z.string().min(1),
  headers: z.array(z.string()).min(1).max(20_000),
  reading: importReading,
})

export type MappedTable = z.infer<typeof mappedTable>

/** Headers as a set, however they are ordered and spelled: a program that adds nothing writes the same. */
const keyOf = (headers: readonly string[]) => canonicalHash(headers.map(each => each.trim().toLowerCase()).toSorted())

const idOf = (secret: string, format: string, headers: readonly string[]) =>
  importedId(secret, 'mapping', format, keyOf(headers))

/** What the case remembers of tables with these headers in that format; nothing where it was taken back. */
export function mappingFor(state: CaseState, format: string, headers: readonly string[]): Mapping | undefined {
  const secret = get(state, 'case', 'case')?.importKey
  const kept = secret === undefined ? undefined : get(state, 'mapping', idOf(secret, format, headers))
  return kept?.removed ? undefined : kept
}

/** Keeps how the tables were read; what is kept already and says the same is left as it is. */
export function mappingOps(
  state: CaseState,
  secret: string,
  format: string,
  tables: readonly MappedTable[],
): readonly Op[] {
  const byId = new Map(tables.map(table => [idOf(secret, format, table.headers), table]))
  return [...byId].flatMap(([id, { title, headers, reading }]) => {
    const kept = get(state, 'mapping', id)
    return kept
      ? edits(kept, { reading, removed: null })
      : [create({ id, record: 'mapping' as const, title, format, headers, reading })]
  })
}
