import { exhibitOf } from '#shared/model/lookup.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { Field, FieldValue } from '#shared/model/record-shape.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { usesOf } from '#shared/queries/type-uses.ts'

/** Whether a record can do without a reference: it is cut where it leads to what is withheld. It rests on all others. */
export const isLoose = (record: CaseRecord, field: string): boolean =>
  recordShape(record.record)?.fields[field]?.loose === true

const firm: ReadonlyMap<string, readonly string[]> = new Map(
  recordShapes.map(({ name, fields }) => {
    const firmly = ([, { refersTo, loose }]: [string, Field]) => refersTo !== undefined && !loose
    return [
      name,
      Object.entries<Field>(fields)
        .filter(firmly)
        .map(([field]) => field),
    ]
  }),
)

/** The ids of what a record rests on; without it, it says nothing or the wrong thing. */
export function restsOn(record: CaseRecord): string[] {
  const ids: string[] = []
  const held = record as unknown as Readonly<Record<string, FieldValue | undefined>>
  for (const field of firm.get(record.record) ?? []) {
    const to = held[field]
    if (typeof to === 'string') ids.push(to)
    else if (Array.isArray(to)) ids.push(...(to as string[]))
  }
  const exhibit = record.record === 'claim' ? exhibitOf(record.value) : undefined
  if (exhibit !== undefined) ids.push(exhibit)
  return ids
}

/** The ids a record lives on, as an entity on its claims, a type of the case's own on what is of it. It goes with the last of them. */
export function livesOn(state: CaseState, record: CaseRecord): readonly string[] {
  const by = recordShape(record.record)?.livesOn
  if (by === undefined) return []
  if (by === 'uses') return usesOf(state, record.id)
  if (by === 'claims') return [...(state.claimsAbout.get(record.id) ?? [])]
  return [...new Set((record as unknown as Readonly<Record<string, readonly string[]>>)[by] ?? [])]
}
