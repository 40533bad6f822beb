import type { CaseRecord } from '#shared/model/record.ts'
import type { Found, FoundEntity, FoundLink, ImportNote } from './importer.ts'

/** What is known of files once they are read through, beside the things found in them. */
export type FoundFacts = Pick<Found, 'repeated' | 'untyped' | 'texts' | 'tables' | 'counts'>

/**
 * Takes what is found in files while they are read. Entities come before the links that join them. A reader may give each
 * thing and let it go: who takes them keeps what is needed.
 */
export interface Sink {
  readonly record: (record: CaseRecord) => void
  readonly entity: (entity: FoundEntity) => void
  readonly link: (link: FoundLink) => void
  /** What could not be taken in. */
  readonly unread: (note: ImportNote) => void
  /** What was taken in but needs a look. */
  readonly noted: (note: ImportNote) => void
  /** Once, at the end. */
  readonly facts: (facts: FoundFacts) => void
  /** How much of the files is worked through, from 0 to 1: what is less than before is passed over. */
  readonly progress: (share: number) => void
}

/** Keeps all that it is given. `progress`: hears how far it is, each time more than before. */
export function collecting(progress: (share: number) => void = () => {}): {
  readonly sink: Sink
  readonly found: () => Found
} {
  const [records, entities, links]: [CaseRecord[], FoundEntity[], FoundLink[]] = [[], [], []]
  const [unread, noted]: [ImportNote[], ImportNote[]] = [[], []]
  let facts: FoundFacts = { repeated: 0, counts: {} }
  let reached = 0
  const into =
    <T>(list: T[]) =>
    (one: T) =>
      void list.push(one)
  return {
    sink: {
      ...{ record: into(records), entity: into(entities), link: into(links), unread: into(unread), noted: into(noted) },
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
