import type { ImportTally } from '#shared/model/import-tally.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { sameAsHere } from './import-same.ts'

interface Standing {
  readonly isNew: boolean
  /** A record in the file says it whole. */
  readonly isCarried: boolean
}

export class ImportCounter {
  readonly #state: CaseState
  readonly #records: readonly CaseRecord[]
  readonly #taken = { entities: new Map<string, number>(), links: new Map<string, number>() }
  readonly #added = { entities: 0, links: 0, claims: 0, others: 0 }
  readonly #toldMore = new Set<string>()
  readonly #begun = new Set<string>()
  #onItsWord = 0
  #known = 0
  #again = 0

  constructor(state: CaseState, records: readonly CaseRecord[]) {
    this.#state = state
    this.#records = records
  }

  /** A record that came whole and is new. */
  carried(whole: CaseRecord): void {
    const { id, record } = whole
    this.#begun.add(id)
    if (recordShape(record)?.happened) this.#onItsWord += 1
    // A board to show things on, and how a table is read, is nothing that was in the file.
    if (record === 'board' || record === 'mapping') return
    if (record === 'entity') this.#added.entities += 1
    else if (record === 'link') this.#added.links += 1
    else if (whole.record === 'claim') this.claim(whole.subject, true)
    else this.other()
  }

  other(): void {
    this.#added.others += 1
  }

  thing(kind: 'entities' | 'links', { type }: { readonly type: string }, { isNew, isCarried }: Standing): void {
    const of = this.#taken[kind]
    of.set(type, (of.get(type) ?? 0) + 1)
    if (isNew) this.#added[kind] += 1
    else if (!isCarried) this.#known += 1
  }

  claim(subject: string, isNew: boolean): void {
    if (!isNew) this.#known += 1
    else {
      this.#added.claims += 1
      if (this.#state.records.has(subject)) this.#toldMore.add(subject)
    }
  }

  again(): void {
    this.#again += 1
  }

  /** Whether anything of it is new. */
  get isAnything(): boolean {
    const { entities, links, claims, others } = this.#added
    return this.#begun.size + entities + links + claims + others > 0
  }

  done(): ImportTally {
    const carried = this.#records.filter(({ record }) => record !== 'case' && !recordShape(record)?.unlisted)
    const moved = carried.length > 0 ? sameAsHere(this.#state, carried) : new Map<string, string>()
    const here = carried.filter(({ id }) => this.#state.records.has(id) || moved.has(id)).length
    const taken = carried.filter(({ id }) => this.#begun.has(id)).length
    return {
      taken: {
        entities: Object.fromEntries(this.#taken.entities),
        links: Object.fromEntries(this.#taken.links),
      },
      added: { ...this.#added },
      onItsWord: this.#onItsWord,
      known: this.#known + here,
      left: carried.length - taken - here,
      again: this.#again,
      toldMore: this.#toldMore.size,
    }
  }
}
