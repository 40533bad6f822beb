import { hash } from 'node:crypto'
import { canonical } from '#shared/ops/canonical.ts'
import { isBlank } from '../mapping/own-ids.ts'
import type { FoundLink, ImportNote } from '../reading/importer.ts'

interface Apart {
  readonly links: readonly FoundLink[]
  readonly noted: readonly ImportNote[]
  /** Links and claims that stood there again, word for word, under one id. */
  readonly repeated: number
}

/** Links under keys that mean the same in every file. `keys`: those of entities, by the keys the links name them by. */
export function linksApart(
  links: readonly FoundLink[],
  keys: ReadonlyMap<string, string>,
  isOwn: (id: string) => boolean,
): Apart {
  const nth = counting()
  const identified = links.map(link => ({ link, id: link.id ?? link.key, all: canonicalHash(allOf(link, keys)) }))
  const shared = idsOfSeveral(identified)
  const taken = new Map<string, FoundLink>()
  let repeated = 0
  for (const { link, id, all } of identified) {
    const { id: _, row: __, ...rest } = link
    // One without an end is told by its place, and goes no further.
    const isWhole = keys.has(link.from) && keys.has(link.to)
    const ownKey = isOwn(id) && !shared.has(id) ? id : canonicalHash([id, all])
    const key = !isWhole ? link.key : isBlank(id) ? nth(all) : ownKey
    if (taken.has(key)) repeated += 1 + link.claims.length
    else taken.set(key, { ...rest, key, from: endOf(keys, link.from), to: endOf(keys, link.to) })
  }
  return { links: [...taken.values()], noted: [...shared].map(splitNote), repeated }
}

/** Gives a content its key; the next of the very same content, another. */
export function counting(): (content: unknown) => string {
  const seen = new Map<string, number>()
  return content => {
    const hash = canonicalHash(content)
    const before = seen.get(hash) ?? 0
    seen.set(hash, before + 1)
    return before === 0 ? hash : `${hash} ${before + 1}`
  }
}

function idsOfSeveral(identified: readonly { readonly id: string; readonly all: string }[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const several = new Set<string>()
  for (const { id, all } of identified) {
    if (isBlank(id)) continue
    if ((first.get(id) ?? all) !== all) several.add(id)
    first.set(id, all)
  }
  return several
}

/** As `canonicalHash`, by the platform's own SHA-256. */
const canonicalHash = (content: unknown): string => hash('sha256', canonical(content), 'hex')

const splitNote = (id: string): ImportNote => ({
  where: id,
  why: 'it is the id of several links in this file, which say different things: each was taken by itself',
})

const endOf = (keys: ReadonlyMap<string, string>, key: string) => keys.get(key) ?? key

/** Everything that tells a link from another: type, ends, and what the file says of it, read or not. */
function allOf(link: FoundLink, keys: ReadonlyMap<string, string>): unknown {
  const { type, from, to, claims, row = claims.map(({ property, value }) => [property, value]) } = link
  return [type, endOf(keys, from), endOf(keys, to), row]
}
