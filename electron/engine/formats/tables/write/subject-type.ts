import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { entityType, linkType } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** The type of an entity or link, by its id. */
export function subjectType(state: CaseState, id: string): EntityType | LinkType | undefined {
  const record = state.records.get(id)
  if (record?.record === 'entity') return entityType(record.type)
  return record?.record === 'link' ? linkType(record.type) : undefined
}
