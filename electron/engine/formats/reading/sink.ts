import type { Catalogue } from '#shared/model/catalogue.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Found, FoundEntity, FoundFacts, FoundLinks, ImportNote, Sink } from './importer.ts'

/** What was found, with links that are unpacked whenever they are walked through. */
export interface Collected extends Omit<Found, 'links'> {
  readonly links: FoundLinks
}

/** Keeps all that it is given. `progress`: hears how far it is, each time more than before. */
export function collecting(
  catalogue: Catalogue,
  progress: (share: number) => void = () => {},
): {
  readonly sink: Sink
  readonly found: () => Collected
} {
  const [records, entities]: [CaseRecord[], FoundEntity[]] = [[], []]
  let links: FoundLinks = []
  const [unread, noted]: [ImportNote[], ImportNote[]] = [[], []]
  let facts: FoundFacts = { repeated: 0, counts: {} }
  let reached = 0
  const into =
    <T>(list: T[]) =>
    (one: T) =>
      void list.push(one)
  return {
    sink: {
      catalogue,
      ...{ record: into(records), entity: into(entities), unread: into(unread), noted: into(noted) },
      links: given => {
        links = given
      },
      facts: given => {
        facts = given
      },
      progress: share => {
        if (share <= reached) return
        reached = Math.min(share, 1)
        progress(reached)
      },
    },
    found: () => ({ ...facts, entities, links, records, unread, noted }),
  }
}
