import { get } from '#shared/ops/state.ts'
import { takeClaims } from './import-claims.ts'
import { entityIdIn, linkIdIn, type Naming } from './import-identity.ts'
import { sameAsHere, sameThingsIn } from './import-same.ts'
import { beginOfMany, type Taking } from './import-taking.ts'

/** Entities and links with their claims, each whole when the next is asked for. A key that names a carried record means that record: somebody added to it in the file. */
export function* takeThings(taking: Taking, source: string): Generator<undefined, undefined> {
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
    const isNew = beginOfMany(taking, { id, record: 'entity', type, author, at })
    counter.thing('entities', entity, { isNew, isCarried: carried.has(key) })
    takeClaims(taking, id, entity.claims, source)
    yield
  }
  for (const link of input.links) {
    const { key, type, here } = link
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    if (from === undefined || to === undefined) continue
    const id = here && get(state, 'link', key) ? key : linkIdIn(state, { key, type, from, to }, naming('link'))
    const isNew = beginOfMany(taking, { id, record: 'link', type, from, to, author, at })
    counter.thing('links', link, { isNew, isCarried: carried.has(key) })
    takeClaims(taking, id, link.claims, source)
    yield
  }
}
