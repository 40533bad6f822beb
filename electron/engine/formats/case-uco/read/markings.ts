import { allOfThem, tlpIn } from '#shared/model/handling.ts'
import { type Description, describe, local, type Things } from './take.ts'

interface Marked {
  /** Undefined where nothing marks it. */
  readonly handling: string | undefined
  /** What a marking says that is no code: copyright, terms of use. */
  readonly notes: readonly string[]
  /** Markings nobody can read. */
  readonly unknown: readonly string[]
}

const marks = 'uco-core:objectMarking'

export const isMarking = (types: Iterable<string>): boolean => [...types].some(type => type.startsWith('uco-marking:'))

/**
 * What the markings of a thing ask: TLP wherever it is named is enforced; statements, licences and terms of use are words;
 * anything else, and what the file does not describe, is a code outside TLP, which holds back until a person allows it.
 */
export function markedAs(things: Things, { refs }: Description): Marked {
  const [codes, notes, unknown]: [string[], string[], string[]] = [[], [], []]
  for (const [, id] of refs.filter(([property]) => property === marks)) {
    const { texts, types } = wordsOf(things, id)
    const tlp = texts.flatMap(tlpIn)
    const isNote = types.some(type => /:(?:Statement|License|TermsOfUse)Marking$/.test(type))
    if (tlp.length > 0) codes.push(...tlp)
    else if (isNote && texts.length > 0) notes.push(...texts)
    else {
      codes.push(texts.length > 0 ? texts.join(', ') : id)
      unknown.push(id)
    }
  }
  return { handling: allOfThem(codes), notes, unknown }
}

/** All words of a marking and of what it is defined by. */
function wordsOf(things: Things, id: string) {
  const [texts, types]: [string[], string[]] = [[], []]
  const reading = new Set([id])
  // A set that grows while it is walked: each once, however they point to each other.
  for (const each of reading) {
    const thing = things.get(each)
    if (!thing || !isMarking(thing.types)) continue
    types.push(...thing.types)
    const description = describe(things, thing)
    const words = description.texts.filter(([property]) => !/:(?:definitionType|id|objectCreatedTime)$/.test(property))
    texts.push(
      ...words.map(([property, text]) =>
        /:authorizedReleasees$/.test(property) ? `${local(property)}: ${text}` : text,
      ),
    )
    for (const [, to] of description.refs) reading.add(to)
  }
  return { texts, types }
}
