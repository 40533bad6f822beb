import { defaultModel, Model, type Property, type Schema } from '@opensanctions/followthemoney'

/** FollowTheMoney as OpenSanctions publishes it. Only what Aleph's model has too is used: our maps name little else. */
export const model = new Model(defaultModel)

/** A schema by name; undefined where the model has none. */
export const schemaNamed = (name: string): Schema | undefined =>
  Object.hasOwn(model.schemata, name) ? model.schemata[name] : undefined

/** What our maps name, OpenSanctions' model has and Aleph's has not. */
const notInAleph = new Set(['UserAccount:phone'])

const bySchema = new Map<Schema, ReadonlyMap<string, Property>>()

/** A property of its own or of an ancestor. Stubs, which only mirror what another schema says, are none. */
export function propertyNamed(schema: Schema, name: string): Property | undefined {
  let known = bySchema.get(schema)
  if (!known) {
    known = new Map([...schema.getProperties()].filter(([, { stub, qname }]) => !stub && !notInAleph.has(qname)))
    bySchema.set(schema, known)
  }
  return known.get(name)
}

export type { Property, Schema }
