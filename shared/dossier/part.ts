import { partOf } from '#shared/editions/scope.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, custodyOf, get } from '#shared/ops/state.ts'
import { citationsIn } from './citations.ts'
import { directory } from './directory.ts'
import { sourceChain } from './evidence.ts'
import { scopeOf } from './order.ts'

/**
 * The part of the case a dossier tells of: its scope, itself and no other dossier, and what its summary cites, with the
 * custody of that. To be cleared and redacted as any other part.
 */
export function partOfDossier(state: CaseState, dossier: Dossier): CaseState {
  const part = partOf(state, scopeOf(dossier))
  const records = new Map<string, CaseRecord>(part.records)
  for (const { id } of all(state, 'dossier')) records.delete(id)
  for (const record of [dossier, ...citedIn(state, dossier.summary ?? '')]) records.set(record.id, record)
  // In the order of the case, so that the same part is the same state however it was put together.
  return stateOf(
    [...state.records.values()].filter(({ id }) => records.has(id)).map(({ id }) => records.get(id) as CaseRecord),
  )
}

function citedIn(state: CaseState, text: string): CaseRecord[] {
  const { evidence } = directory(state, [], id => id)
  const codes = citationsIn(text, code => evidence(code) !== undefined)
    .flatMap(citation => citation.refs)
    .flatMap(ref => (ref.to === 'evidence' ? [ref.code] : []))
  const found = codes.flatMap(code => evidence(code) ?? [])
  const chains = found.flatMap(each => (each.record === 'source' ? sourceChain(state, each.id) : []))
  const exhibits = [...found, ...chains].flatMap(each =>
    withParents(state, each.record === 'source' ? each.exhibit : each.id),
  )
  return [...chains, ...exhibits, ...exhibits.flatMap(({ id }) => custodyOf(state, id))]
}

/** An exhibit and what it was taken out of. */
function withParents(state: CaseState, id: string | undefined): CaseRecord[] {
  const found = new Set<CaseRecord>()
  for (let next = id; next !== undefined; ) {
    const exhibit = get(state, 'exhibit', next)
    if (!exhibit || found.has(exhibit)) break
    found.add(exhibit)
    next = exhibit.parent
  }
  return [...found]
}
