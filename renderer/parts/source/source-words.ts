import { lastCitedOf } from '#renderer/state/last-cited.ts'
import { isImportedId } from '#shared/commands/import-identity.ts'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'

/** `S5 · UN panel`: the code, and who published it, or else its title. */
export const chipWords = ({ code, publisher, title }: Source): string => `${code} · ${publisher ?? title}`

/** The source in full, for tooltips and lists: "S5 Panel report for 2022, UN panel, 2023, as reported by S1". */
export function sourceWords(state: CaseState, source: Source): string {
  const via = source.via ? get(state, 'source', source.via)?.code : undefined
  const parts = [`${source.code} ${source.title}`, source.publisher, source.published, via && `as reported by ${via}`]
  return parts.filter(Boolean).join(', ')
}

/** Sources that are still there, in the order of their codes. */
export function sourcesHere(state: CaseState): Source[] {
  return all(state, 'source')
    .filter(source => !source.removed)
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}

/**
 * In the order in which a value likely comes from them: the one used last, those of people, then imported files, each by
 * its code.
 */
export function sourcesByUse(state: CaseState): Source[] {
  const last = lastUsedSource(state)?.id
  const rank = ({ id }: Source) => (id === last ? 0 : isImportedId(id) ? 2 : 1)
  return sourcesHere(state).sort((a, b) => rank(a) - rank(b))
}

/** The source of the newest claim by hand that has one: what the next claim most likely comes from. */
export function lastUsedSource(state: CaseState): Source | undefined {
  for (const id of lastCitedOf(state)) {
    const source = get(state, 'source', get(state, 'claim', id)?.source ?? '')
    if (source && !source.removed) return source
  }
  return undefined
}
