import type { CaseState } from '#shared/ops/state.ts'
import type { Filter } from '#shared/queries/filter/filter.ts'
import { parseFilter } from '#shared/queries/filter/parse.ts'
import { findNamed } from './find-named.ts'
import { UsageError } from './usage-error.ts'

/** The filter that a text means; entities near which it looks, and sources, are named as in other options. */
export function filterGiven(text: string, state: CaseState): Filter {
  const read = parseFilter(text, state.catalogue)
  if (!('filter' in read)) {
    const { from, to, problem } = read
    throw new UsageError(`--filter, character ${from + 1}, "${text.slice(from, to)}": ${problem}.`)
  }
  const { filter } = read
  return {
    ...filter,
    ...(filter.near && { near: filter.near.map(name => findNamed(state, name, ['entity']).id) }),
    ...(filter.sources && { sources: filter.sources.map(name => findNamed(state, name, ['source']).id) }),
  }
}
