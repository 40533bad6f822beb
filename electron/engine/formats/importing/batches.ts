import type { Found, FoundEntity, FoundLink } from '../reading/importer.ts'
import type { Collected } from '../reading/sink.ts'

/** A part of what was found, small enough to be handed over at once: records first, then entities, then links. */
export type Batch = Partial<Pick<Found, 'records' | 'entities' | 'links'>>

/** In characters, about: what one batch may hold, unless one thing alone is larger. */
const mostInBatch = 2 ** 20

/** What is found in parts of bounded size, so that no more than one of them stands in memory twice. */
export function* batches(
  { records, entities, links }: Pick<Collected, 'records' | 'entities' | 'links'>,
  most = mostInBatch,
): Iterable<Batch> {
  for (const part of parts(records, most, record => JSON.stringify(record).length)) yield { records: part }
  for (const part of parts(entities, most, weightOf)) yield { entities: part }
  for (const part of parts(links, most, weightOf)) yield { links: part }
}

function* parts<T>(things: Iterable<T>, most: number, weigh: (thing: T) => number): Iterable<readonly T[]> {
  let [part, weight]: [T[], number] = [[], 0]
  for (const thing of things) {
    const more = weigh(thing)
    if (part.length > 0 && weight + more > most) {
      yield part
      ;[part, weight] = [[], 0]
    }
    part.push(thing)
    weight += more
  }
  if (part.length > 0) yield part
}

/** Beside its text, what the fields of a claim and a thing take. */
const frame = 100

/** About how many characters a thing takes as JSON. */
export const weightOf = ({ key, claims }: FoundEntity | FoundLink): number =>
  claims.reduce(
    (sum, { value, original = '', locator = '' }) =>
      sum +
      frame +
      original.length +
      locator.length +
      (typeof value === 'string' ? value : JSON.stringify(value)).length,
    frame + key.length,
  )
