import type { Claim } from '#shared/model/records/claim.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import { claimsAbout } from '#shared/ops/state.ts'
import { inOrder, isCurrent } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { Template } from '../terms/template.ts'
import { loose, templateOf, templates } from '../terms/templates.ts'
import { type Attribute, attribute, claimAttributes, wordsOf } from './attributes.ts'
import { former, linksOf, type Reference, reference } from './references.ts'
import type { Writing } from './writing.ts'

export interface MispObject {
  readonly uuid: string
  readonly name: string
  readonly 'meta-category': string
  readonly template_uuid: string
  readonly template_version: string
  readonly distribution: string
  readonly timestamp: string
  readonly comment: string
  readonly Attribute: readonly Attribute[]
  readonly ObjectReference: readonly Reference[]
}

export interface Written {
  readonly object: MispObject
  /** Attributes of the event itself. */
  readonly loose: readonly Attribute[]
}

/** An entity as an object of the nearest template, its links from it as references. A removed one stays out. */
export function entityObject(writing: Writing, entity: Entity): Written | undefined {
  const { state } = writing.edition
  const claims = claimsAbout(state, entity.id)
  if (entity.removed) {
    writing.lose({ record: entity.id, kind: 'lost', why: 'removed from the case' })
    for (const claim of claims) writing.lose({ record: claim.id, kind: 'lost', why: 'what it is about was removed' })
    return undefined
  }
  const currentClaims = inOrder(claims.filter(isCurrent))
  const template = templateOf(writing.edition.state.catalogue.builtInId(entity.type))
  const mapped = template ? mappedOf(writing, template, currentClaims) : undefined
  const holds = template && mapped && fulfils(template, mapped)
  const used = holds ? template : annotation()
  const filled = holds ? mapped : { attributes: [], placed: new Set<string>() }
  reportUnplaced(writing, entity, claims, used, filled.placed)
  const left = currentClaims.filter(claim => !filled.placed.has(claim.id))
  const extra = looseOf(writing, left)
  const attributes = [...filled.attributes, ...wordsFor(writing, entity, used, left)]
  return { object: objectOf(writing, entity, used, attributes, extra), loose: extra }
}

const annotation = (): Template => templates.get('annotation') as Template

interface Mapped {
  readonly attributes: readonly Attribute[]
  readonly placed: ReadonlySet<string>
}

/** The claims that have a relation, best first: a relation that takes one value takes the best. */
function mappedOf(writing: Writing, { relations }: Template, claims: readonly Claim[]): Mapped {
  const attributes: Attribute[] = []
  const placed = new Set<string>()
  const filledRelations = new Set<string>()
  for (const claim of claims) {
    const wanted = relations[claim.property]
    if (!wanted || claim.status === 'illustrative') continue
    const made = claimAttributes(writing, claim, wanted)
    const free = made.every(each => wanted.many || !filledRelations.has(each.object_relation ?? ''))
    if (made.length === 0 || !free) continue
    for (const each of made) filledRelations.add(each.object_relation ?? '')
    attributes.push(...made)
    placed.add(claim.id)
  }
  return { attributes, placed }
}

const fulfils = ({ oneOf, words }: Template, { attributes }: Mapped) =>
  oneOf.includes(words) || attributes.some(each => oneOf.includes(each.object_relation ?? ''))

/** What has no relation, in the template's own text: first what it is, then each claim on a line. */
function wordsFor(
  writing: Writing,
  entity: Entity,
  { words }: Template,
  claims: readonly Claim[],
): readonly Attribute[] {
  if (words === '') return []
  const title = writing.edition.state.catalogue.entityType(entity.type)?.title ?? entity.type
  const illustrated = claims.some(claim => claim.status === 'illustrative')
  const name = illustrated ? '' : ` "${labelOf(writing.edition.state, entity.id)}"`
  const lines = [`${title}${name}`, ...claims.map(claim => wordsOf(writing, claim))]
  const type = words === 'comment' ? 'comment' : 'text'
  return [attribute(writing, type, lines.join('\n'), { key: `${entity.id} words`, record: entity.id, relation: words })]
}

/** Values that MISP has a type for and the template no place: as attributes of the event, so that they correlate. */
function looseOf(writing: Writing, claims: readonly Claim[]): readonly Attribute[] {
  return claims.flatMap(claim => {
    const type = loose[claim.property]
    if (type === undefined || claim.status === 'illustrative') return []
    return claimAttributes(writing, claim, { relation: '', type }).flatMap(({ object_relation: relation, ...made }) =>
      relation === 'symbol' ? [] : made,
    )
  })
}

/** What every object says of itself: its id, made from `key`, and the template it follows. */
export const frameOf = ({ uuid, timestamp }: Writing, template: Template, key: string) => ({
  uuid: uuid(key),
  name: template.name,
  'meta-category': template.category,
  template_uuid: template.uuid,
  template_version: template.version,
  distribution: '5',
  timestamp,
})

function objectOf(
  writing: Writing,
  entity: Entity,
  template: Template,
  attributes: readonly Attribute[],
  extra: readonly Attribute[],
): MispObject {
  const frame = frameOf(writing, template, entity.id)
  const { uuid } = frame
  const holds = extra.map(each =>
    reference(writing, uuid, `${entity.id} ${each.uuid}`, each.uuid, 'characterized-by', ''),
  )
  return {
    ...frame,
    comment: writing.text(
      `${writing.edition.state.catalogue.entityType(entity.type)?.title ?? entity.type}; ${entity.id}; added by ${entity.author} at ${entity.at}`,
      entity.id,
    ),
    Attribute: attributes,
    ObjectReference: [...holds, ...linksOf(writing, entity, uuid)],
  }
}

function reportUnplaced(
  { lose }: Writing,
  entity: Entity,
  claims: readonly Claim[],
  template: Template,
  placed: ReadonlySet<string>,
): void {
  if (template.name === 'annotation') {
    lose({
      record: entity.id,
      field: 'type',
      kind: 'extension',
      why: 'MISP has no template that it fits: an annotation in words',
    })
  }
  for (const claim of claims) {
    if (!isCurrent(claim)) lose({ record: claim.id, kind: 'lost', why: former })
    else if (!placed.has(claim.id) && template.words === '')
      lose({ record: claim.id, kind: 'lost', why: `${template.name} has no text` })
    else if (!placed.has(claim.id))
      lose({ record: claim.id, kind: 'extension', why: `${template.name} has no relation for it: words` })
  }
}
