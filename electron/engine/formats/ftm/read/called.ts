import { type Gathered, note } from '#engine/formats/reading/gathered.ts'
import { propertyNamed } from '../terms/model.ts'
import type { Read } from './lines.ts'

/**
 * What a file says of an entity beside its properties: what it is called, which names it where nothing else does, and
 * the ids under which it stood before it was joined with others. Gives the ids by those before them.
 */
export function takeCalled(gathered: Gathered, read: ReadonlyMap<string, Read>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const entity of read.values()) {
    for (const caption of entity.captions) takeCaption(gathered, entity, caption)
    for (const before of entity.referents) if (!read.has(before)) ids.set(before, entity.id)
  }
  const [first] = ids
  if (first)
    note(
      gathered,
      read.get(first[1])?.where ?? first[1],
      `${ids.size === 1 ? 'an id' : `${ids.size} ids`} under which things stood before, such as ${first[0]} of ${first[1]}: what names them was joined to these things`,
    )
  return ids
}

function takeCaption(gathered: Gathered, { id, schema, properties, where }: Read, caption: string): void {
  const values = [...properties.values()].flat()
  if (values.includes(caption)) return
  if (!properties.has('name') && propertyNamed(schema, 'name')) properties.set('name', [caption])
  else if (caption !== schema.label && caption !== id)
    note(gathered, where, `${id}: its caption "${caption}" is none of its values, and was not taken in`)
}
