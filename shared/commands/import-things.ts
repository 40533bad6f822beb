import type { Graded } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'
import { entityIdIn, type Imported, linkIdIn, type Naming } from './import-identity.ts'
import type { CheckedClaim, ImportInput } from './import-input.ts'
import { sameAsHere, sameThingsIn } from './import-same.ts'
import type { ImportCounter } from './import-tally.ts'
import type { Subject } from './read-claim.ts'

/** An import while it is planned. */
export interface Taking {
  readonly state: CaseState
  readonly input: ImportInput
  readonly context: PlanContext
  readonly grade: Graded
  /** Whether something of that handling may name the raw file. */
  readonly names: (handling: string | undefined) => boolean
  readonly idOf: (record: Imported, key: string) => string
  readonly counter: ImportCounter
  readonly begun: Set<string>
  readonly ops: Op[]
}

/** Entities and links with their claims. A key that names a carried record means that record: somebody added to it in the file. */
export function takeThings(taking: Taking, source: string): void {
  const { state, input, context, counter, idOf } = taking
  const carried = new Set(input.records.map(record => record.id))
  const moved = sameAsHere(state, input.records)
  const naming = (record: 'entity' | 'link'): Naming => ({
    made: key => moved.get(key) ?? (carried.has(key) ? key : idOf(record, key)),
    source,
  })
  const same = sameThingsIn(state)
  const ids = new Map<string, string>()
  const { by: author, at } = context
  for (const entity of input.entities) {
    const { key, type, here } = entity
    const id = here && get(state, 'entity', key) ? key : entityIdIn(state, entity, naming('entity'), same)
    ids.set(key, id)
    const isNew = begin(taking, { id, record: 'entity', type, author, at })
    counter.thing('entities', entity, { isNew, isCarried: carried.has(key) })
    takeClaims(taking, { id, record: 'entity', type }, entity.claims, source)
  }
  for (const link of input.links) {
    const { key, type, here } = link
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    if (from === undefined || to === undefined) continue
    const id = here && get(state, 'link', key) ? key : linkIdIn(state, { key, type, from, to }, naming('link'))
    const isNew = begin(taking, { id, record: 'link', type, from, to, author, at })
    counter.thing('links', link, { isNew, isCarried: carried.has(key) })
    takeClaims(taking, { id, record: 'link', type }, link.claims, source)
  }
}

/** Begins a record, unless it stands in the case or in this import. */
export function begin({ state, begun, ops }: Taking, record: CaseRecord): boolean {
  if (state.records.has(record.id) || begun.has(record.id)) return false
  begun.add(record.id)
  ops.push(create(record as Parameters<typeof create>[0]))
  return true
}

function takeClaims(taking: Taking, subject: Subject, claims: readonly CheckedClaim[], source: string): void {
  const { input, grade, names, context, idOf, counter } = taking
  const taken = new Set<string>()
  for (const { property, value, read, decimal, ...given } of claims) {
    // A figure read the other way than before is another claim.
    const way = decimal === 'comma' ? [decimal] : []
    const id = idOf('claim', canonicalHash([subject.id, property, value, source, ...way]))
    if (taken.has(id)) {
      counter.again()
      continue
    }
    taken.add(id)
    const record = {
      ...given,
      ...grade,
      ...{ id, record: 'claim', subject: subject.id, property, value: read, source },
      original: given.original ?? (typeof value === 'string' ? value : undefined),
      author: context.by,
      at: context.at,
      status: given.status ?? 'asserted',
      exhibit: names(given.handling) ? input.exhibit : undefined,
    }
    counter.claim(subject.id, begin(taking, record as unknown as CaseRecord))
  }
}
