import type { Link } from '#shared/model/records/link.ts'
import { all, claimsAbout } from '#shared/ops/state.ts'
import { idOf } from '../terms/ids.ts'
import { relationshipFields } from '../terms/object-types.ts'
import { isIllustrative, writeClaims } from './claims.ts'
import { type Draft, draftOf, type Making } from './draft.ts'

/** A relationship for every link whose ends have objects. Pauses after each. */
export function* relationshipsOf(making: Making, objectOf: ReadonlyMap<string, string>): Generator<undefined, Draft[]> {
  const drafts: Draft[] = []
  for (const link of all(making.state, 'link')) {
    yield
    const [from, to] = [objectOf.get(link.from), objectOf.get(link.to)]
    if (!link.removed && from && to) drafts.push(relationshipOf(making, link, from, to))
    else {
      const why = link.removed
        ? 'removed links are not shown'
        : 'an end of it has no object: it stands in the words of a note'
      making.lose({ record: link.id, kind: making.strict ? 'lost' : 'extension', why })
    }
  }
  return drafts
}

function relationshipOf(making: Making, link: Link, from: string, to: string): Draft {
  const type = making.state.catalogue.linkType(link.type)
  const draft = draftOf('relationship', idOf('relationship', link.id), link)
  const contradictions = writeClaims(draft, making, link.id, relationshipFields)
  draft.words.push(...contradictions.map(({ words }) => `Sources disagree: ${words}`))
  if (type?.correlation) draft.words.unshift('A correlation, not continuity.')
  if (isIllustrative(making.state, link.id)) draft.fields.set('labels', ['illustrative'])
  draft.fields.set('relationship_type', type?.maps?.stixRelationship ?? making.state.catalogue.builtInId(link.type))
  draft.fields.set('source_ref', from)
  draft.fields.set('target_ref', to)
  draft.subjects.push(link.id)
  draft.carried.push(link, ...claimsAbout(making.state, link.id))
  return draft
}
