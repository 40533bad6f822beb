import { within } from '#shared/captures/places.ts'
import type { Gathering } from './reader.ts'

/**
 * The words of a document by sort: the text itself is of sort '', and deleted text, comments and the like are each of a sort
 * of their own. Words of two sorts are never joined, or a quote would say what nobody wrote.
 */
export interface SortedWords {
  readonly add: (sort: string, ...words: readonly string[]) => void
  /** Gives the words of each sort as a text with a place of its own. */
  readonly tell: (to: Gathering, place: string) => void
}

export function createSortedWords(): SortedWords {
  const sorts = new Map<string, string[]>()
  let last = ''
  return {
    add: (sort, ...words) => {
      const held = sorts.get(sort) ?? []
      sorts.set(sort, held)
      if (sort !== last && sort !== '') held.push('\n')
      last = sort
      held.push(...words)
    },
    tell: (to, place) => {
      for (const [sort, words] of sorts) to.text(within(place, sort), words.join('').replace(/^\n+/, ''))
    },
  }
}

/** Sorts by the elements they stand in; what stands in one of `null` is no words. */
export type Sorts = Readonly<Record<string, string | null>>

/** Which sort the words are of that an XML is at: that of the innermost element that has one. */
function createSortNow(sorts: Sorts) {
  const open: (string | null)[] = []
  const hasOne = (name: string) => Object.hasOwn(sorts, name)
  return {
    open: (name: string): void => void (hasOne(name) && open.push(sorts[name] ?? null)),
    close: (name: string): void => void (hasOne(name) && open.pop()),
    now: (): string | null => (open.includes(null) ? null : (open.at(-1) ?? '')),
  }
}

/** Gathers the words of an XML while it is walked, each of the sort of the elements it stands in. */
export function createXmlWords(sorts: Sorts) {
  const words = createSortedWords()
  const sort = createSortNow(sorts)
  const add = (text: string): void => {
    const now = sort.now()
    if (now !== null) words.add(now, text)
  }
  return { words, sort, add }
}
