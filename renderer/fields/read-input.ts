import type { Property } from '#shared/model/entity-type.ts'
import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'

export type Reading =
  | { readonly state: 'empty' }
  | { readonly state: 'read'; readonly value: Value; readonly says: string }
  | { readonly state: 'wrong'; readonly problem: string }

/** The kinds a property takes, its own first. */
export const kindsOf = (property: Property): readonly KindId[] => [property.kind, ...(property.also ?? [])]

/** What a property makes of typed text: by the first of its kinds that can read it, else the words of its own kind. */
export function readInput(property: Property, input: string): Reading {
  if (input.trim() === '') return { state: 'empty' }
  let problem: string | undefined
  for (const kind of kindsOf(property)) {
    const read = kindOf(kind).read(input, property.options)
    if (!('unreadable' in read)) return { state: 'read', value: read, says: formatValue(read) }
    problem ??= read.unreadable
  }
  return { state: 'wrong', problem: problem ?? 'cannot be read' }
}

/** The text an editor starts from, for a value already there. */
export function writeValue(value: Value): string {
  return kindOf(value.kind).write(value)
}

/** What may be typed, for the placeholder. */
export function exampleOf(property: Property): string {
  return kindOf(property.kind).example
}
