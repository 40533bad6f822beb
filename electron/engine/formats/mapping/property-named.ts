import type { Property } from '#shared/model/entity-type.ts'
import { headerKey, propertyWords } from './header-words.ts'
import { remembered } from './remembered.ts'
import { plainName } from './types.ts'

/** The property that a file or user calls so: by its id or title, else by what other programs call it. */
export function propertyNamed(properties: readonly Property[], name: string): Property | undefined {
  const known = namedIn.get(properties) ?? remembered(each => findNamed(properties, each))
  namedIn.set(properties, known)
  return known(name)
}

/** By the properties of a type: each row of a table asks for the same few. */
const namedIn = new WeakMap<readonly Property[], (name: string) => Property | undefined>()

function findNamed(properties: readonly Property[], name: string): Property | undefined {
  const plain = plainName(name)
  const own = properties.find(each => each.id === plain || plainName(each.title) === plain)
  if (own) return own
  const key = headerKey(name)
  return properties.find(each => propertyWords.get(each.id)?.includes(key))
}
