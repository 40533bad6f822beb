import { uuidV5 } from '#engine/formats/text/uuid.ts'
import { canonical } from '#shared/ops/canonical.ts'

/** STIX 2.1, 2.9: the namespace of observables, whose ids are made of what they are. */
const observables = '00abedb4-aa42-466c-9c01-fed23315a9b7'
/** Ours, for everything else: UUIDv5 of the DNS name red-thread.invalid. */
const records = '79f754c6-8df9-5e0f-b33a-21effac56ce4'

/** The id of an object made from a record of ours: the same record is the same object in every export. */
export const idOf = (type: string, record: string): string => `${type}--${uuidV5(records, `${type} ${record}`)}`

/** The id of an observable by its contributing properties; undefined where it has none of them. */
export function observableId(
  type: string,
  contributing: readonly string[],
  fields: ReadonlyMap<string, unknown>,
): string | undefined {
  const named = contributing.filter(name => fields.has(name)).map(name => [name, contributingValue(fields.get(name))])
  return named.length === 0 ? undefined : `${type}--${uuidV5(observables, canonical(Object.fromEntries(named)))}`
}

const preferred = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512']

/** Of several hashes only one contributes, in the order the specification gives. */
function contributingValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const hashes = value as Readonly<Record<string, string>>
  const first = preferred.find(name => Object.hasOwn(hashes, name)) ?? Object.keys(hashes).sort()[0]
  return first === undefined ? value : { [first]: hashes[first] }
}
