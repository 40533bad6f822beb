import type { Property } from '#shared/model/entity-type.ts'
import { plainName } from './types.ts'

/** The property that a file or user calls so, by its id or its title. */
export function propertyNamed(properties: readonly Property[], name: string): Property | undefined {
  const plain = plainName(name)
  return properties.find(each => each.id === plain || plainName(each.title) === plain)
}
