import { reverseFor } from '#shared/commands/type-input.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { EntityGroup, EntityType } from '#shared/model/entity-type.ts'
import type { Hue } from '#shared/model/hues.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { KindId } from '#shared/model/value.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** A property as its row of the form holds it. */
export interface PropertyDraft {
  /** Of one the case has already. */
  readonly id?: string
  readonly title: string
  readonly kind: KindId
  /** Of a choice, with commas between them. */
  readonly choices: string
  readonly many: boolean
  readonly caption: boolean
}

/** A type as the form holds it: a new one, one of the case's own, or a built-in one that is given properties. */
export interface TypeDraft {
  readonly what: 'entity' | 'link'
  readonly id: string | null
  readonly builtIn: boolean
  readonly title: string
  readonly plural: string
  readonly reverse: string
  readonly base: string | null
  readonly group: EntityGroup
  /** Null: that of the group. */
  readonly hue: Hue | null
  readonly icon: string
  readonly properties: readonly PropertyDraft[]
}

export const emptyProperty: PropertyDraft = { title: '', kind: 'text', choices: '', many: false, caption: false }

export const newType = (what: 'entity' | 'link'): TypeDraft => ({
  ...{ what, id: null, builtIn: false, title: '', plural: '', reverse: '', base: null },
  ...{ group: 'documents', hue: null, icon: 'circle', properties: [] },
})

/** What the case has already of a type, to be changed. */
export function draftOf(state: CaseState, type: EntityType | LinkType): TypeDraft {
  const isEntity = 'caption' in type
  const properties = state.catalogue.records.flatMap(each =>
    each.record === 'custom-property' && each.of === type.id && !each.removed ? [each] : [],
  )
  return {
    ...newType(isEntity ? 'entity' : 'link'),
    ...{ id: type.id, builtIn: type.base === undefined, title: type.title, base: type.base ?? null },
    ...(isEntity
      ? { plural: get(state, 'entity-type', type.id)?.plural ?? '', ...lookOf(type) }
      : { reverse: type.reverse === reverseFor(type.title) ? '' : type.reverse }),
    properties: properties.map(({ id, title, kind, choices = [], many = false, caption = false }) => ({
      ...{ id, title, kind, choices: choices.join(', '), many, caption },
    })),
  }
}

const lookOf = ({ group, hue, icon }: EntityType) => ({ group, hue: hue ?? null, icon })

/** The draft with another base: its look is that of the base, until another is chosen. */
export function basedOn(draft: TypeDraft, catalogue: Catalogue, base: string): TypeDraft {
  const [before, type] = [draft.base, base].map(id => catalogue.entityType(id ?? ''))
  const isOwnLook = before ? draft.icon !== before.icon || draft.group !== before.group : draft.icon !== 'circle'
  return { ...draft, base, ...(type && !isOwnLook && { group: type.group, icon: type.icon }) }
}

/** What is still missing, in words; undefined where nothing is. */
export function lacks({ builtIn, title, base, properties }: TypeDraft): string | undefined {
  if (!builtIn && title.trim() === '') return 'Give it a name'
  if (!builtIn && base === null) return 'Choose what it is like'
  if (builtIn && properties.length === 0) return 'Add a property'
  if (properties.some(each => each.title.trim() === '')) return 'Give each property a name'
  return undefined
}

export const choicesOf = ({ kind, choices }: PropertyDraft): readonly string[] | undefined =>
  kind === 'choice'
    ? choices
        .split(',')
        .map(each => each.trim())
        .filter(Boolean)
    : undefined
