import { addressBookOf } from '#renderer/state/address-book.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { hueOf } from '#shared/model/hue-of.ts'
import type { Hue } from '#shared/model/hues.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { type Badge, badgesOf } from '#shared/queries/badges.ts'
import { contextOf, labelOf } from '#shared/queries/label.ts'

/** What the head of a card says of an entity or link. */
export interface Subject {
  readonly record: 'entity' | 'link'
  readonly label: string
  readonly type: string
  readonly typeTitle: string
  readonly help: string
  readonly context: string
  readonly icon: string
  /** A CSS colour. */
  readonly colour: string
  readonly properties: readonly Property[]
  readonly featured: readonly string[]
}

export function subjectOf(state: CaseState, id: string): Subject | null {
  const entity = get(state, 'entity', id)
  if (entity) return entitySubject(state, id, entity.type)
  const link = get(state, 'link', id)
  return link ? linkSubject(state, id, link.type) : null
}

function entitySubject(state: CaseState, id: string, typeId: string): Subject {
  const type = state.catalogue.entityType(typeId)
  const context = contextOf(state, id)
  const typeTitle = type?.title ?? typeId
  return {
    record: 'entity',
    label: labelOf(state, id),
    type: typeId,
    typeTitle,
    help: type?.help ?? '',
    context: context.toLowerCase() === typeTitle.toLowerCase() ? '' : context,
    icon: type?.icon ?? 'circle-help',
    colour: typeColour(type),
    properties: type?.properties ?? [],
    featured: type?.featured ?? [],
  }
}

function linkSubject(state: CaseState, id: string, typeId: string): Subject {
  const type = state.catalogue.linkType(typeId)
  return {
    record: 'link',
    label: labelOf(state, id),
    type: typeId,
    typeTitle: type?.title ?? typeId,
    help: type?.help ?? '',
    context: type?.correlation ? 'a correlation, not a flow' : '',
    icon: 'spline',
    colour: 'var(--edge)',
    properties: type?.properties ?? [],
    featured: [],
  }
}

/** The CSS colour of a hue. */
export const hueColour = (hue: Hue): string => `var(--hue-${hue})`

/** The CSS colour of what is of a type. */
export const typeColour = (type: EntityType | undefined): string =>
  type ? hueColour(hueOf(type)) : 'var(--text-muted)'

export function badgesFor(state: CaseState, id: string): Badge[] {
  return badgesOf(state, id, addressBookOf(state))
}
