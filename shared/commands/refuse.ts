import { RedThreadError } from '#shared/errors.ts'
import type { RecordName, RecordNamed } from '#shared/model/record.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** The record, or a refusal that names it. */
export function need<N extends RecordName>(state: CaseState, record: N, id: string): RecordNamed<N> {
  const found = get(state, record, id)
  if (!found) throw new RedThreadError('unknown-record', { record, id })
  return found
}

/** A type of those that are offered, for something new. Throws unknown-type. */
export function needOffered<T extends { readonly id: string }>(types: readonly T[], type: string, record: string): T {
  const found = types.find(({ id }) => id === type)
  if (!found) throw new RedThreadError('unknown-type', { type, record })
  return found
}

/** The entity or link a claim may be about. */
export function needSubject(state: CaseState, id: string): RecordNamed<'entity'> | RecordNamed<'link'> {
  const found = get(state, 'entity', id) ?? get(state, 'link', id)
  if (!found) throw new RedThreadError('unknown-record', { record: 'entity or link', id })
  return found
}

/** The type of an entity in words, for messages. */
export function typeTitle(state: CaseState, id: string): string {
  const found = get(state, 'entity', id)
  return found
    ? (state.catalogue.entityType(found.type)?.title.toLowerCase() ?? found.type)
    : 'something no longer here'
}
