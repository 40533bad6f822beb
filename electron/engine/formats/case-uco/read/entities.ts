import { valueFrom } from '#engine/formats/mapping/claim-from.ts'
import { count, entityAt, type Gathered, heldBack, note, under, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { kindOfEvent, notTaken, typeOfClass, typeOfFacet } from './classes.ts'
import type { Thing } from './expand.ts'
import { isMarking, markedAs } from './markings.ts'
import { addText, claimsOf, type Description, isRelation, local, type Things } from './take.ts'

const statement = /:(?:Assertion|Annotation|AnalyticResult)$/
const compilation = /:(?:ProvenanceRecord|Grouping|Bundle|ContextualCompilation|EnclosingCompilation)$/

/** As we tag what UCO has no class for. */
const ownType = ({ catalogue }: Gathered, { values }: Thing): string | undefined =>
  (values.get('uco-core:tag') ?? []).flatMap(tag => {
    const [, type = ''] = 'text' in tag ? (/^type:(.+)$/.exec(tag.text) ?? []) : []
    return catalogue.entityType(type) ? [type] : []
  })[0]

function typeOf(gathered: Gathered, things: Things, thing: Thing): string | undefined {
  const own = ownType(gathered, thing)
  if (own !== undefined) return own
  const classes = [...thing.types].map(type => typeOfClass.get(type))
  const facets = facetsOf(things, thing)
  const byFacet = [...typeOfFacet].find(([facet]) => facets.includes(facet))?.[1]
  return classes.find(type => type !== undefined) ?? byFacet
}

const facetsOf = (things: Things, thing: Thing): readonly string[] =>
  (thing.values.get('uco-core:hasFacet') ?? []).flatMap(value =>
    'to' in value ? [...(things.get(value.to)?.types ?? [])] : [],
  )

export function takeEntity(gathered: Gathered, things: Things, id: string, description: Description): void {
  const thing = things.get(id)
  if (!thing || isRelation(thing)) return
  const types = [...thing.types]
  // A marking is read with whatever it marks.
  if (types.some(type => statement.test(type) || compilation.test(type)) || isMarking(types)) return
  const type = gathered.catalogue.entityType(typeOf(gathered, things, thing) ?? '')
  if (!type) {
    // What is only pointed at and nowhere described is reported with whoever points at it.
    if (thing.values.size > 0 || types.length > 0) leave(gathered, thing)
    return
  }
  count(gathered, local(types.find(each => typeOfClass.has(each)) ?? types[0] ?? type.id))
  const { claims, left } = claimsOf(type.id, thing, description)
  const { handling, notes, unknown } = markedAs(things, description)
  const kept: FoundClaim[] = []
  const kind = type.id === 'event' ? kindOfEvent([...types, ...facetsOf(things, thing)]) : undefined
  if (kind) kept.push({ property: 'kind', value: kind, locator: id })
  addFitting(gathered, kept, type, claims)
  for (const text of notes) addText(gathered, kept, 'description', `marking: ${text}`, id)
  entityAt(gathered, id, type.id).claims.push(...under(handling, kept))
  for (const each of unknown) note(gathered, id, `its marking ${each} is no code known here: it is ${heldBack}`)
  for (const why of left) unread(gathered, id, why)
}

function leave(gathered: Gathered, thing: Thing): void {
  const types = [...thing.types]
  const known = notTaken.find(([pattern]) => types.some(type => pattern.test(type)))
  const why =
    known?.[1] ??
    (types.length > 0
      ? `no type of entity here holds ${types.map(local).join(', ')}`
      : 'the file does not say what it is')
  count(gathered, `${types.map(local).join(' ') || 'untyped'}, not taken`)
  unread(gathered, thing.id, why)
}

/** Claims that the type's properties can read; what they cannot becomes words, so that nothing is dropped unseen. */
function addFitting(gathered: Gathered, to: FoundClaim[], type: EntityType, claims: readonly FoundClaim[]): void {
  for (const claim of claims) {
    const property = propertyOf(type, claim.property)
    const value = typeof claim.value === 'string' ? property && valueFrom(property, claim.value, 'point') : claim.value
    if (value) to.push({ ...claim, value, ...(typeof claim.value === 'string' && { original: claim.value }) })
    else addText(gathered, to, 'description', `${claim.property}: ${claim.value}`, claim.locator ?? '')
  }
}

/** Assertions, results of analyses and provenance records: what they state is said of each object they are about. */
export function takeStatement(gathered: Gathered, things: Things, id: string, description: Description): void {
  const thing = things.get(id)
  const [type] = thing ? [...thing.types].filter(each => statement.test(each) || compilation.test(each)) : []
  if (!thing || type === undefined) return
  count(gathered, local(type))
  const about = description.refs.filter(
    ([property, to]) => /:(?:object|resultContent|originatingAnalysis)$/.test(property) && gathered.entities.has(to),
  )
  const statements = description.texts.map(([property, text]) => `${local(property)}: ${text}`)
  if (about.length === 0) unread(gathered, id, 'nothing that it is about was taken in')
  else if (statements.length === 0) unread(gathered, id, 'it says nothing of what it is about')
  if (statements.length === 0) return
  const text = [local(type), ...statements].join('\n')
  const { handling } = markedAs(things, description)
  for (const [, to] of about) {
    const words: FoundClaim[] = []
    addText(gathered, words, 'description', text, id)
    gathered.entities.get(to)?.claims.push(...under(handling, words))
  }
}
