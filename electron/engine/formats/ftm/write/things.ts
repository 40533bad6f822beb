import { shortLine } from '#engine/formats/text/plain-text.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { propertyNamed, schemaNamed } from '../terms/model.ts'
import { isIllustrative, type Lose, writeClaims } from './claims.ts'
import { add, type Draft, draftOf, note } from './draft.ts'

/** Written where a schema demands it and nothing better is known. */
const fillable = ['name', 'title', 'fileName', 'username']

/** A line for every entity whose type has a schema that stands on its own, by id. Pauses after each. */
export function* thingsOf(state: CaseState, lose: Lose): Generator<undefined, Map<string, Draft>> {
  const drafts = new Map<string, Draft>()
  for (const entity of all(state, 'entity')) {
    yield
    const maps = state.catalogue.entityType(entity.type)?.maps
    const schema = schemaNamed(maps?.ftm ?? '')
    if (entity.removed) lose({ record: entity.id, kind: 'extension', why: 'removed things are not shown' })
    else if (!schema || schema.name === 'Similar') {
      const why = `FollowTheMoney has nothing that ${withArticle(state.catalogue.builtInId(entity.type))} could be`
      lose({ record: entity.id, kind: 'extension', why })
    } else {
      const draft = draftOf(entity.id, schema)
      writeClaims(draft, state, entity.id, lose)
      const example = isIllustrative(state, entity.id)
      if (!example) for (const [name, text] of Object.entries(maps?.ftmWith ?? {})) add(draft, name, text)
      if (state.catalogue.builtInId(entity.type) === 'persona')
        note(draft, 'A persona: an identity somebody pretends to have, not a person known to exist')
      nameIt(draft, example ? `Illustrative: ${labelOf(state, entity.id)}` : labelOf(state, entity.id))
      draft.carried.push(entity, ...claimsAbout(state, entity.id))
      drafts.set(entity.id, draft)
    }
  }
  return drafts
}

/** Fills what the schema demands or shows as its caption with what the case calls it. */
export function nameIt(draft: Draft, label: string): void {
  const { required, caption } = draft.schema
  const name = shortLine(label, 300) || 'unnamed'
  for (const property of fillable)
    if (required.includes(property) && !draft.properties.has(property)) add(draft, property, name)
  if (!draft.schema.isThing() || caption.some(property => draft.properties.has(property))) return
  const first = caption.find(property =>
    ['name', 'string'].includes(propertyNamed(draft.schema, property)?.type.name ?? ''),
  )
  add(draft, first ?? 'name', name)
}

/** Whether everything is there without which readers refuse the line. */
export const isComplete = ({ schema, properties }: Draft): boolean =>
  schema.required.every(name => (properties.get(name)?.length ?? 0) > 0)
