import { fold } from '#shared/model/fold.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'

/** Finds what a citation names. */
export interface Directory {
  readonly evidence: (code: string) => Exhibit | Source | undefined
  /** The entity with this id, or those the case calls so. */
  readonly entities: (name: string) => readonly string[]
}

/** Over the sources and exhibits of an edition that are there; entities by id or folded label. */
export function directory(state: CaseState, ids: readonly string[], label: (id: string) => string): Directory {
  const byCode = new Map<string, Exhibit | Source>()
  for (const source of all(state, 'source')) if (!source.removed) byCode.set(source.code.toUpperCase(), source)
  for (const exhibit of all(state, 'exhibit')) if (!exhibit.removed) byCode.set(exhibit.number.toUpperCase(), exhibit)
  let byLabel: Map<string, string[]> | undefined
  return {
    evidence: code => byCode.get(code.toUpperCase()),
    entities: name => {
      if (get(state, 'entity', name) && ids.includes(name)) return [name]
      byLabel ??= Map.groupBy(ids, id => fold(label(id)))
      return byLabel.get(fold(name)) ?? []
    },
  }
}
