import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** References a record can do without: cut where they lead to what is withheld. It rests on all others. */
const loose: Readonly<Record<string, readonly string[]>> = {
  claim: ['supersededBy'],
  group: ['members'],
  'legal-request': ['exhibits'],
}

export const isLoose = (record: CaseRecord, field: string): boolean => loose[record.record]?.includes(field) ?? false

const referring: ReadonlyMap<string, readonly string[]> = new Map(
  recordShapes.map(({ name }) => {
    const fields = Object.entries(recordShape(name)?.fields ?? {})
    return [name, fields.filter(([, field]) => field.refersTo).map(([field]) => field)]
  }),
)

/** The ids of what a record rests on; without it, it says nothing or the wrong thing. */
export function restsOn(record: CaseRecord): string[] {
  const ids: string[] = []
  const held = record as unknown as Readonly<Record<string, FieldValue | undefined>>
  for (const field of referring.get(record.record) ?? []) {
    if (isLoose(record, field)) continue
    const to = held[field]
    if (typeof to === 'string') ids.push(to)
    else if (Array.isArray(to)) ids.push(...(to as string[]))
  }
  if (record.record === 'claim' && record.value.kind === 'file') ids.push(record.value.exhibit)
  return ids
}

/** The ids a record lives on: an entity or link on its claims, a group on its members. It goes with the last of them. */
export function livesOn(state: CaseState, record: CaseRecord): readonly string[] {
  if (record.record === 'entity' || record.record === 'link') return state.claimsAbout.get(record.id) ?? []
  return record.record === 'group' ? [...new Set(record.members)] : []
}
