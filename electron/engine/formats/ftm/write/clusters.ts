import { safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import { all, type CaseState, linksAt } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { type Schema, schemaNamed } from '../terms/model.ts'
import { add, type Draft, draftOf } from './draft.ts'

const similar = schemaNamed('Similar') as Schema

/** A cluster says that its members are alike: a Similar from the first to each other one. */
export function clustersOf(state: CaseState, things: ReadonlyMap<string, Draft>): Draft[] {
  return all(state, 'entity').flatMap(({ id, type, removed }) => {
    if (type !== 'cluster' || removed) return []
    const [first, ...others] = membersOf(state, id).filter(member => things.get(member)?.schema.isThing())
    return others.map(other => {
      const draft = draftOf(`${id}.${other}`, similar)
      add(draft, 'candidate', first)
      add(draft, 'match', other)
      for (const [name, property] of [
        ['criteria', 'heuristic'],
        ['matcher', 'tool'],
      ] as const)
        for (const claim of currentClaims(state, id, property))
          if (claim.status !== 'illustrative') add(draft, name, safeText(wholeText(claim.value)).replace(/\s+/g, ' '))
      return draft
    })
  })
}

function membersOf(state: CaseState, cluster: string): string[] {
  const members = linksAt(state, cluster).flatMap(link => {
    if (link.removed) return []
    if (link.type === 'owns-address' && link.from === cluster) return [link.to]
    return link.type === 'part-of' && link.to === cluster ? [link.from] : []
  })
  return [...new Set(members)].sort()
}
