import type { CaseRecord } from '#shared/model/record.ts'
import type { Found, FoundClaim, FoundEntity, FoundLink, Unread } from './importer.ts'

type Growing<T extends FoundEntity> = Omit<T, 'claims'> & { readonly claims: FoundClaim[] }

/** What a file gives while it is being read; each thing once, by its key. */
export interface Gathered {
  readonly entities: Map<string, Growing<FoundEntity>>
  readonly links: Map<string, Growing<FoundLink>>
  readonly records: Map<string, CaseRecord>
  readonly unread: Unread[]
  readonly counts: Map<string, number>
}

export const gathering = (): Gathered => ({
  entities: new Map(),
  links: new Map(),
  records: new Map(),
  unread: [],
  counts: new Map(),
})

export const count = ({ counts }: Gathered, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

export const unread = (gathered: Gathered, where: string, why: string): void => {
  gathered.unread.push({ where, why })
}

export function entityAt(gathered: Gathered, key: string, type: string): Growing<FoundEntity> {
  const held = gathered.entities.get(key) ?? { key, type, claims: [] }
  gathered.entities.set(key, held)
  return held
}

export function linkAt(gathered: Gathered, link: Omit<FoundLink, 'claims'>): Growing<FoundLink> {
  const held = gathered.links.get(link.key) ?? { ...link, claims: [] }
  gathered.links.set(link.key, held)
  return held
}

export const found = (gathered: Gathered): Found => ({
  entities: [...gathered.entities.values()],
  links: [...gathered.links.values()],
  records: [...gathered.records.values()],
  unread: gathered.unread,
  counts: Object.fromEntries(gathered.counts),
})
