import type { Dictionary, Objects, Value } from './objects.ts'

/** An element of the structure with what it holds, in order. */
export interface Element {
  readonly pointer: string
  readonly tag: string
  readonly entries: Dictionary
  readonly kids: readonly Kid[]
}

export type Kid =
  | { readonly kid: 'element'; readonly element: Element }
  | { readonly kid: 'content'; readonly page: string; readonly number: number }
  | { readonly kid: 'annotation'; readonly page: string; readonly pointer: string }

/** The structure from its root down. Elements that do not know what is above them are complained of. */
export function structureOf(objects: Objects, root: string, complain: (why: string) => void): readonly Element[] {
  const element = (pointer: string, above: string): Element => {
    const entries = objects.dictionary(pointer)
    if (entries['/P'] !== above) complain(`${entries['/S']} ${pointer} does not lie below ${above}`)
    const kids = objects.list(entries['/K']).map((kid): Kid => kidOf(kid, pointer, entries['/Pg']))
    return { pointer, tag: String(entries['/S']).slice(1), entries, kids }
  }
  const kidOf = (kid: Value, above: string, page: Value | undefined): Kid => {
    if (typeof kid === 'number') return { kid: 'content', page: String(page), number: kid }
    const entries = objects.dictionary(kid)
    if (entries['/Type'] === '/MCR')
      return { kid: 'content', page: String(entries['/Pg'] ?? page), number: Number(entries['/MCID']) }
    if (entries['/Type'] === '/OBJR')
      return { kid: 'annotation', page: String(entries['/Pg'] ?? page), pointer: String(entries['/Obj']) }
    return { kid: 'element', element: element(String(kid), above) }
  }
  return objects.list(objects.dictionary(root)['/K']).map(pointer => element(String(pointer), root))
}

/** Elements with all below them, as they are read. */
export function* flat(
  elements: readonly Element[],
  above: readonly Element[] = [],
): Generator<readonly [Element, readonly Element[]]> {
  for (const element of elements) {
    yield [element, above]
    yield* flat(elementsIn(element), [...above, element])
  }
}

export const elementsIn = ({ kids }: Element): readonly Element[] =>
  kids.flatMap(kid => (kid.kid === 'element' ? [kid.element] : []))

/** A number tree or name tree as pairs. */
export function treeOf(
  objects: Objects,
  root: Value | undefined,
  of: '/Nums' | '/Names',
): readonly (readonly [Value, Value])[] {
  const node = objects.dictionary(root)
  const leaves = objects.list(node[of])
  const own = leaves.flatMap((key, n) => (n % 2 === 0 ? [[key, leaves[n + 1] ?? null] as const] : []))
  return [...own, ...objects.list(node['/Kids']).flatMap(kid => treeOf(objects, kid, of))]
}
