import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { CustomProperty } from '#shared/model/records/custom-property.ts'
import { asFlag, edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesNow } from '#shared/queries/type-uses.ts'
import type { PlanContext } from './command.ts'
import { need } from './refuse.ts'
import { help, planProperty, propertyInput, refuseTaken, words } from './type-input.ts'

/** Renames a property of this case's own, or changes how it is used. Its kind stays: what was claimed was read by it. */
const propertyChange = z.strictObject({
  id: z.string(),
  title: words.optional(),
  choices: z.array(words).optional(),
  many: z.boolean().optional(),
  caption: z.boolean().optional(),
  help: help.nullable().optional(),
})

/** What becomes of the properties that this case gives a type. */
export const propertiesInput = z.strictObject({
  add: z.array(propertyInput).default([]),
  change: z.array(propertyChange).default([]),
  /** Ids of those taken out, where no current claim is of them. */
  drop: z.array(z.string()).default([]),
})

type PropertiesInput = z.output<typeof propertiesInput>

/** The ops for the properties of a type, built-in or the case's own. Throws unknown-type, unknown-record, name-taken, type-in-use. */
export function planProperties(
  state: CaseState,
  of: string,
  { add, change, drop }: PropertiesInput,
  context: PlanContext,
): readonly Op[] {
  const type = state.catalogue.entityType(of) ?? state.catalogue.linkType(of)
  if (!type) throw new RedThreadError('unknown-type', { type: of, record: 'entity or link' })
  refuseTwins(state, type, { add, change, drop })
  const begun = state.catalogue.records.filter(each => each.record === 'custom-property' && each.of === of).length
  return [
    ...drop.flatMap(id => edits(droppable(state, ofType(state, of, id)), { removed: true })),
    ...change.flatMap(({ id, many, caption, ...more }) => {
      const property = ofType(state, of, id)
      for (const choice of property.choices ?? [])
        if (more.choices && !more.choices.includes(choice)) refuseUsed(state, property, choice)
      return edits(property, { ...more, many: asFlag(many), caption: asFlag(caption) })
    }),
    ...add.map((property, at) => planProperty(of, begun + at, property, context)),
  ]
}

function ofType(state: CaseState, of: string, id: string): CustomProperty {
  const property = need(state, 'custom-property', id)
  if (property.of !== of) throw new RedThreadError('unknown-record', { record: 'property of the type', id })
  return property
}

function droppable(state: CaseState, property: CustomProperty): CustomProperty {
  refuseUsed(state, property)
  return property
}

/** Refuses where current claims are of a property, or say one choice of it. */
function refuseUsed(state: CaseState, { id, title }: CustomProperty, choice?: string): void {
  const used = usesNow(state, id).filter(each => {
    const value = get(state, 'claim', each)?.value
    return choice === undefined || (value?.kind === 'choice' && value.choice === choice)
  })
  if (used.length === 0) return
  const type = choice === undefined ? title : `${title}: ${choice}`
  throw new RedThreadError('type-in-use', { type, used: countWords(used.length, 'claim'), ids: used.slice(0, 20) })
}

/** Refuses two of one name, on the type itself and on those of the case that are based on it and have them too. */
function refuseTwins(state: CaseState, type: EntityType | LinkType, { add, change, drop }: PropertiesInput): void {
  const { entityTypes, linkTypes } = state.catalogue
  const based = [...entityTypes, ...linkTypes].filter(({ base }) => base === type.id)
  const renamed = new Map(change.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const])))
  const held = [type, ...based]
    .flatMap(({ properties }) => properties)
    .filter(({ id }) => !drop.includes(id))
    .map(({ id, title }) => ({ id, title: renamed.get(id) ?? title }))
  const fresh = add.map(({ title }, at) => ({ id: `new ${at}`, title }))
  const all = [...held, ...fresh]
  for (const { id, title } of [...held.filter(({ id }) => renamed.has(id)), ...fresh])
    refuseTaken(all, title, 'property of it', id)
}
