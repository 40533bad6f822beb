import { type Objects, Pointer } from './objects.ts'

const mostInLeaf = 256

/** Elements by their name, names in order (ISO 32000-1, 7.9.6). */
export function idTree(objects: Objects, named: readonly (readonly [name: string, element: number])[]): Pointer {
  const leaves: number[] = []
  for (let from = 0; from < named.length; from += mostInLeaf) {
    const some = named.slice(from, from + mostInLeaf)
    const leaf = objects.next()
    const entries = some.map(([name, element]) => `(${name}) ${element} 0 R`)
    objects.put(leaf, `<</Limits[(${some[0]?.[0]}) (${some.at(-1)?.[0]})]/Names[${entries.join(' ')}]>>`)
    leaves.push(leaf)
  }
  const root = objects.next()
  objects.put(root, `<</Kids[${leaves.map(id => `${id} 0 R`).join(' ')}]>>`)
  return new Pointer(root)
}
