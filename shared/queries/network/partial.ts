import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { countWords } from '../count-words.ts'
import { linkLine } from '../link-line.ts'
import type { CaseNetwork } from './case-network.ts'

/** What must be known beside any figure of a network: in sentences, the general one first. O(links and their claims). */
export function partialWords(state: CaseState, built: CaseNetwork): readonly string[] {
  const { network, links, leftOut } = built
  const linked = new Set([...network.from, ...network.to])
  const bare = network.count - linked.size
  const unconfirmed = links.filter(id => isUnconfirmed(state, id)).length
  const { filteredEntities, filteredLinks, otherTypes, denials, correlations } = leftOut
  const filtered = filteredEntities + filteredLinks
  return [
    'This tells what is in the case, not what there is: who was looked at more has more links.',
    ...(bare > 0
      ? [`${countWords(bare, 'entity has', 'entities have')} no link here, which may only mean that nobody looked yet.`]
      : []),
    ...(unconfirmed > 0
      ? [
          `${unconfirmed.toLocaleString('en')} of ${countWords(links.length, 'link')} are unconfirmed and count like the others.`,
        ]
      : []),
    ...(filtered > 0
      ? [`Filtered away: ${countWords(filteredEntities, 'entity', 'entities')}, ${countWords(filteredLinks, 'link')}.`]
      : []),
    ...(otherTypes > 0 ? [`${countWords(otherTypes, 'link is', 'links are')} of other types and left out.`] : []),
    ...(correlations > 0
      ? [`${countWords(correlations, 'correlation is', 'correlations are')} left out: a likeness is no connection.`]
      : []),
    ...(denials > 0
      ? [`Left out as denying something or telling two things apart: ${countWords(denials, 'link')}.`]
      : []),
  ]
}

function isUnconfirmed(state: CaseState, id: string): boolean {
  const link = get(state, 'link', id)
  return link !== undefined && linkLine(state, link, claimsAbout(state, id)) === 'dotted'
}
