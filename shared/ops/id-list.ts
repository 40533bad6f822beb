import { type Draft, PersistentMap } from './persistent-map.ts'

/** Ids, each once, in the order they came. It never changes. */
export interface IdList extends Iterable<string> {
  readonly length: number
}

/** Longer lists are kept so that one id more does not copy them all. */
const mostCopied = 64

/** A long list: the ids are the keys of a map. */
class LongList implements IdList {
  readonly ids: PersistentMap<true>
  constructor(ids: PersistentMap<true>) {
    this.ids = ids
  }
  get length(): number {
    return this.ids.size
  }
  [Symbol.iterator](): Iterator<string> {
    return this.ids.keys()
  }
}

/** A long list while a draft writes to it. */
class LongDraft extends LongList {
  readonly draft: Draft<true>
  constructor({ ids }: LongList) {
    super(ids)
    this.draft = ids.draft()
  }
}

/** Lists by key while they are written to; those already written here are written to in place. */
export type IndexDraft = Draft<IdList>

/** Adds an id that the list of this key does not hold. */
export function push(index: IndexDraft, key: string, id: string): void {
  const list = index.opened(key, begun)
  if (list instanceof LongDraft) list.draft.set(id, true)
  else (list as string[]).push(id)
}

/** Takes an id away; a list without any is no list. */
export function drop(index: IndexDraft, key: string, id: string): void {
  const list = index.opened(key, begun)
  if (list instanceof LongDraft) list.draft.set(id, undefined)
  else dropFrom(list as string[], id)
  const left = list instanceof LongDraft ? list.draft.size : list.length
  if (left === 0) index.set(key, undefined)
}

/** An undo takes the newest first: from the end, or undoing a large import would take the square of its size. */
function dropFrom(ids: string[], id: string): void {
  const at = ids.lastIndexOf(id)
  if (at >= 0) ids.splice(at, 1)
}

const begun = (held: IdList | undefined): IdList => (held instanceof LongList ? new LongDraft(held) : [...(held ?? [])])

/** The lists as they are from now on. */
export const sealed = (index: IndexDraft): PersistentMap<IdList> => index.done(sealedList)

function sealedList(list: IdList): IdList {
  if (list instanceof LongDraft) return new LongList(list.draft.done())
  return list.length > mostCopied ? longOf(list) : list
}

function longOf(list: IdList): LongList {
  const draft = new PersistentMap<true>().draft()
  for (const id of list) draft.set(id, true)
  return new LongList(draft.done())
}
