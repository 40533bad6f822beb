import type { Property } from '#shared/model/entity-type.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'

/** What a property makes of a foreign text, by its kinds in turn; undefined where none can read it. */
export function valueFor({ kind, also = [], options }: Property, text: string): Value | undefined {
  for (const id of [kind, ...also]) {
    const read = kindOf<KindId>(id).read(text, options)
    if (!('unreadable' in read)) return read
  }
  return undefined
}
