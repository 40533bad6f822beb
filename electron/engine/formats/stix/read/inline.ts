import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import { isObject, type JsonObject } from '#engine/formats/reading/parse-json.ts'
import type { StixObject } from '../terms/object.ts'

/**
 * What observed data keeps inside it, as objects beside it: STIX 2.0 wrote observables so, by number, and 2.1 still
 * allows it. They carry its markings, and the observed data refers to them like to those of its `object_refs`.
 */
export function withInlineObjects(
  gathered: Gathered,
  objects: ReadonlyMap<string, StixObject>,
): Map<string, StixObject> {
  const all = new Map<string, StixObject>()
  for (const object of objects.values()) {
    const inside =
      object.type === 'observed-data' && isObject(object['objects']) ? Object.entries(object['objects']) : []
    const idOf = (key: string) => `${object.id} objects ${key}`
    const keys = new Set(inside.map(([key]) => key))
    const ids: string[] = []
    for (const [key, inner] of inside) {
      if (!isObject(inner) || typeof inner['type'] !== 'string') {
        unread(gathered, idOf(key), 'no object with a type')
        continue
      }
      ids.push(idOf(key))
      all.set(idOf(key), { ...marksOf(object), ...referring(inner, keys, idOf), id: idOf(key), type: inner['type'] })
    }
    const refs = [object['object_refs'] ?? []].flat()
    all.set(object.id, ids.length > 0 ? { ...object, object_refs: [...refs, ...ids] } : object)
  }
  return all
}

const marksOf = (object: StixObject) =>
  object['object_marking_refs'] === undefined ? {} : { object_marking_refs: object['object_marking_refs'] }

/** References between observables go by their numbers. */
function referring(inner: JsonObject, keys: ReadonlySet<string>, idOf: (key: string) => string): JsonObject {
  const meant = (ref: unknown) => (typeof ref === 'string' && keys.has(ref) ? idOf(ref) : ref)
  return Object.fromEntries(
    Object.entries(inner).map(([name, value]) => {
      if (!/_refs?$/.test(name)) return [name, value]
      return [name, Array.isArray(value) ? value.map(meant) : meant(value)]
    }),
  )
}
