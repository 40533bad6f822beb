import { hash } from 'node:crypto'
import { canonical } from '#shared/ops/canonical.ts'
import { isBlank } from '../mapping/own-ids.ts'
import type { FoundLink, FoundLinks, ImportNote } from '../reading/importer.ts'

interface Apart {
  /** Each made when it is asked for; to be walked through once. */
  readonly links: Generator<FoundLink, undefined>
  readonly noted: readonly ImportNote[]
  /** Links and claims that stood there again, word for word, under one id; of all once they were walked through. */
  readonly repeated: () => number
}

/**
 * Links under keys that mean the same in every file. `keys`: those of entities, by the keys the links name them by. Looks
 * through them twice, once where none has an id, and keeps of each no more than a hash.
 */
export function linksApart(
  links: FoundLinks,
  keys: ReadonlyMap<string, string>,
  isOwn: (id: string) => boolean,
): Apart {
  const shared = links.areBlank ? new Set<string>() : idsOfSeveral(links, keys)
  let repeated = 0
  const apart = function* (): Generator<FoundLink, undefined> {
    const [nth, taken] = [counting(), new Set<string>()]
    for (const link of links) {
      const { id: given, row: _, ...rest } = link
      const id = given ?? link.key
      const all = canonicalHash(allOf(link, keys))
      const ends = { from: endOf(keys, link.from), to: endOf(keys, link.to) }
      // One without an end is told by its place, and goes no further.
      const isWhole = keys.has(link.from) && keys.has(link.to)
      if (isWhole && isBlank(id)) yield { ...rest, key: nth(all), ...ends }
      else {
        const key = !isWhole ? link.key : isOwn(id) && !shared.has(id) ? id : canonicalHash([id, all])
        if (taken.has(key)) repeated += 1 + link.claims.length
        else yield { ...rest, key, ...ends }
        taken.add(key)
      }
    }
  }
  return { links: apart(), noted: [...shared].map(splitNote), repeated: () => repeated }
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

function idsOfSeveral(links: Iterable<FoundLink>, keys: ReadonlyMap<string, string>): ReadonlySet<string> {
  const first = new Map<string, string>()
  const several = new Set<string>()
  for (const link of links) {
    const id = link.id ?? link.key
    if (isBlank(id)) continue
    const all = canonicalHash(allOf(link, keys))
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
