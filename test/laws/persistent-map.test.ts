import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drop, type IdList, push, sealed } from '#shared/ops/id-list.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'

const key = fc.integer({ min: 0, max: 2_000 }).map(String)
const write = fc.tuple(key, fc.option(fc.nat(), { nil: undefined }))
/** Batches of writes; the number says which of the versions so far they are made on. */
const history = fc.array(fc.tuple(fc.nat(), fc.array(write, { maxLength: 120 })), { maxLength: 30 })

describe('a persistent map', () => {
  it('is a Map after every batch, in every branch, and no version changes after it was made', () => {
    fc.assert(
      fc.property(history, batches => {
        const versions = [{ map: new PersistentMap<number>(), reference: new Map<string, number>() }]
        for (const [from, writes] of batches) {
          const base = versions[from % versions.length] ?? versions[0]
          const [draft, reference] = [base?.map.draft(), new Map(base?.reference)]
          for (const [at, value] of writes) {
            draft?.set(at, value)
            if (value === undefined) reference.delete(at)
            else reference.set(at, value)
            expect(draft?.get(at)).toBe(value)
          }
          expect(draft?.size).toBe(reference.size)
          if (draft) versions.push({ map: draft.done(), reference })
        }
        for (const { map, reference } of versions) {
          expect(map.size).toBe(reference.size)
          expect(new Map(map)).toEqual(reference)
          expect([...map.keys()]).toEqual([...map].map(([at]) => at))
          expect([...map.values()]).toEqual([...map].map(([, value]) => value))
          for (let n = 0; n <= 2_000; n += 13) {
            expect(map.get(String(n))).toBe(reference.get(String(n)))
            expect(map.has(String(n))).toBe(reference.has(String(n)))
          }
        }
      }),
    )
  })

  it('keeps the order in which keys came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 1_500 }), fc.nat(1_500), (keys, part) => {
        const first = new PersistentMap<true>().draft()
        for (const each of keys.slice(0, part)) first.set(each, true)
        const second = first.done().draft()
        for (const each of keys.slice(part)) second.set(each, true)
        expect([...second.done().keys()]).toEqual(keys)
      }),
    )
  })
})

const step = fc.tuple(fc.constantFrom('a', 'b'), fc.nat(150).map(String))

describe('lists of ids by key', () => {
  it('hold what was added and not taken away, long and short, and no older version changes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 200 }), { maxLength: 8 }), batches => {
        let index = new PersistentMap<IdList>()
        const reference = new Map<string, Set<string>>()
        const versions: (readonly [typeof index, string])[] = []
        const shown = (lists: Iterable<readonly [string, Iterable<string>]>) =>
          JSON.stringify([...lists].map(([at, ids]) => [at, [...ids].sort()]).sort())
        for (const steps of batches) {
          const draft = index.draft()
          for (const [at, id] of steps) {
            const held = reference.get(at) ?? new Set()
            if (held.delete(id)) drop(draft, at, id)
            else {
              push(draft, at, id)
              held.add(id)
            }
            if (held.size > 0) reference.set(at, held)
            else reference.delete(at)
          }
          index = sealed(draft)
          versions.push([index, shown(reference)])
          for (const [at, ids] of index) expect(ids.length).toBe(reference.get(at)?.size)
        }
        for (const [version, was] of versions) expect(shown(version)).toBe(was)
      }),
    )
  })
})
