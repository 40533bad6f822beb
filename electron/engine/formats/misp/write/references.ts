import type { Claim } from '#shared/model/records/claim.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { inOrder, isCurrent } from '#shared/queries/claims.ts'
import { relationships } from '../terms/templates.ts'
import { wordsOf } from './attributes.ts'
import type { Writing } from './writing.ts'

export interface Reference {
  readonly uuid: string
  readonly object_uuid: string
  readonly referenced_uuid: string
  readonly relationship_type: string
  readonly comment: string
  readonly timestamp: string
}

export function reference(
  writing: Writing,
  from: string,
  key: string,
  to: string,
  type: string,
  comment: string,
): Reference {
  return {
    uuid: writing.uuid(`reference ${key}`),
    object_uuid: from,
    referenced_uuid: to,
    relationship_type: type,
    comment,
    timestamp: writing.timestamp,
  }
}

/** The links that lead from an entity, each with its claims in the comment. */
export function linksOf(writing: Writing, entity: Entity, uuid: string): readonly Reference[] {
  const { state } = writing.edition
  const links = linksAt(state, entity.id).filter(link => link.from === entity.id)
  return links.flatMap(link => {
    const target = get(state, 'entity', link.to)
    if (link.removed || !target || target.removed) return loseLink(writing, link)
    const claims = claimsAbout(state, link.id)
    const texts = inOrder(claims.filter(isCurrent)).map(claim => wordsOf(writing, claim))
    describeLink(writing, claims)
    const meaning = writing.edition.state.catalogue.linkType(link.type)
    const note = meaning?.correlation ? ['a correlation, not a flow'] : []
    const head = `${meaning?.title ?? link.type}; ${link.id}; added by ${link.author} at ${link.at}`
    const comment = [head, ...note, ...texts].join('\n')
    const base = writing.edition.state.catalogue.builtInId(link.type)
    const type = relationships[base] ?? base
    return [reference(writing, uuid, link.id, writing.uuid(link.to), type, writing.text(comment, link.id))]
  })
}

export function loseLink({ edition: { state }, lose }: Writing, link: Link): readonly Reference[] {
  lose({ record: link.id, kind: 'lost', why: 'it or an end of it was removed from the case' })
  for (const claim of claimsAbout(state, link.id))
    lose({ record: claim.id, kind: 'lost', why: 'what it is about was removed' })
  return []
}

export const former = 'MISP holds what stands; this was retracted or superseded'

function describeLink({ lose }: Writing, claims: readonly Claim[]): void {
  for (const claim of claims) {
    if (isCurrent(claim))
      lose({ record: claim.id, kind: 'extension', why: 'a reference of MISP has only a comment: words' })
    else lose({ record: claim.id, kind: 'lost', why: former })
  }
}
