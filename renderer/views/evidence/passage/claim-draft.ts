import { readInput } from '#renderer/fields/read-input.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'

/** Who or what a claim will be about: an entity or link of the case, or an entity to be added with it. */
export type SubjectDraft = { readonly id: string } | { readonly type: string; readonly name: string }

export function propertiesFor(state: CaseState, subject: SubjectDraft | null): readonly Property[] {
  if (!subject) return []
  const typed = 'id' in subject ? state.records.get(subject.id) : { record: 'entity', type: subject.type }
  return state.catalogue.typeOf(typed)?.properties ?? []
}

/** A passage on one line, without the marks at its ends that belong to the sentence around it. */
export const bareWords = (passage: string): string =>
  passage.replace(/\s+/g, ' ').replace(/^[\s"'“„«(]+|[\s,;:.!?"'”»)]+$/g, '')

/** The first property whose own kind reads the passage, figures and dates before names and text. */
export function likelyProperty(properties: readonly Property[], passage: string): Property | undefined {
  const reads = properties.filter(property => ['read', 'either'].includes(readInput(property, passage).state))
  const strict = reads.find(property => !['text', 'name', 'identifier', 'phone', 'file'].includes(property.kind))
  return strict ?? reads.find(property => property.id === 'description') ?? reads[0] ?? properties[0]
}

/** The source an exhibit stands for: the one tied to it, or that of the last claim read from it. */
export function sourceOfExhibit(state: CaseState, exhibit: string): Source | undefined {
  const tied = all(state, 'source').find(source => source.exhibit === exhibit && !source.removed)
  if (tied) return tied
  const claim = all(state, 'claim').findLast(each => each.exhibit === exhibit && each.source !== undefined)
  return claim?.source ? get(state, 'source', claim.source) : undefined
}
