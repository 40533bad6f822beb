import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCommand } from '#shared/commands/plan.ts'
import { placedBy, placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { apply, moved, stateOf } from '#shared/ops/apply.ts'
import { recordsWithPlacements, withPlacements } from '#shared/ops/board-fields.ts'
import { sameValue } from '#shared/ops/canonical.ts'
import { problemsAfter } from '#shared/ops/check.ts'
import { type Change, invert, type Op } from '#shared/ops/op.ts'
import { all, type CaseState, placementsOf, placementsOn, stateHash } from '#shared/ops/state.ts'
import { fixedContext, freshState } from '../support/plan-context.ts'

const boards = ['board-0', 'board:1', 'bo%3A2'] as const
const things = ['en-1', 'en:2', 'en%3', 'pl:x:y'] as const
type Field = 'at' | 'locked' | 'hidden'
type Held = readonly [number, number] | true

/** What somebody sets on one board: some fields of some things. null clears one. */
interface Step {
  readonly board: string
  readonly sets: readonly (readonly [thing: string, field: Field, to: Held | null])[]
}

const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }))
const field = fc.oneof(
  fc.tuple(fc.constant('at' as const), fc.option(place.map(([x, y]) => [x, y] as const))),
  fc.tuple(fc.constantFrom('locked' as const, 'hidden' as const), fc.option(fc.constant(true as const))),
)
const step: fc.Arbitrary<Step> = fc.record({
  board: fc.constantFrom(...boards),
  sets: fc.array(
    fc.tuple(fc.constantFrom(...things), field).map(([thing, [name, to]]) => [thing, name, to] as const),
    { minLength: 1, maxLength: 6 },
  ),
})
const history = fc.array(step, { maxLength: 25 })

/** A case with those boards and things and nothing placed. */
function empty(): CaseState {
  const state = freshState()
  const author = { author: 'A', at: '2026-11-21T09:00:00.000Z' }
  const more: CaseRecord[] = [
    ...boards.slice(1).map((id, n): CaseRecord => ({ id, record: 'board', title: id, order: n + 1 })),
    ...things.map((id): CaseRecord => ({ id, record: 'entity', type: 'person', ...author })),
  ]
  return stateOf([...state.records.values(), ...more])
}

/** The reference: boards as they were when they held places as fields, one plain object each. */
function referenceOf(steps: readonly Step[]) {
  const held = new Map<string, Record<string, Held>>(boards.map(id => [id, {}]))
  const ops = steps.map(({ board, sets }): Op => {
    const fields = held.get(board) ?? {}
    const changes: Record<string, Change> = {}
    for (const [thing, name, to] of sets) {
      const key = `${name}:${thing}`
      const from = changes[key]?.[0] ?? (Object.hasOwn(changes, key) ? null : (fields[key] ?? null))
      changes[key] = [from, to]
      if (to === null) delete fields[key]
      else fields[key] = to
    }
    return { id: board, changes: Object.fromEntries(Object.entries(changes).filter(([, [a, b]]) => !sameValue(a, b))) }
  })
  return { held, ops }
}

/** Fields of a state's placements, as the reference has them. */
const fieldsIn = (state: CaseState) =>
  new Map(
    boards.map(board => [
      board,
      Object.fromEntries(
        placementsOn(state, board).flatMap(({ thing, at, locked, hidden }) =>
          Object.entries({ at, locked, hidden }).flatMap(([name, to]) =>
            to === undefined ? [] : [[`${name}:${thing}`, to]],
          ),
        ),
      ),
    ]),
  )

describe('laws of placements', () => {
  it('an id tells board and thing, whatever they are called, and no two pairs have one', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom(...boards, ...things, '%', '%25', ':', '%3A:'))
    fc.assert(
      fc.property(name, name, name, name, (a, b, c, d) => {
        expect(placedBy(placementId(a, b))).toEqual({ board: a, thing: b })
        expect(placementId(a, b) === placementId(c, d)).toBe(a === c && b === d)
      }),
    )
  })

  it('fields of boards, read as placements, say what they said, and may be stored', () => {
    fc.assert(
      fc.property(history, steps => {
        const { held, ops } = referenceOf(steps)
        let state = empty()
        for (const op of ops) {
          const now = withPlacements([op])
          expect(moved(state, now)).toEqual([])
          expect(problemsAfter(state, now)).toEqual([])
          state = apply(state, now)
        }
        expect(fieldsIn(state)).toEqual(held)
        const exported = boards.flatMap(id => recordsWithPlacements({ ...state.records.get(id), ...held.get(id) }))
        const others = [...state.records.values()].filter(({ record }) => record !== 'board' && record !== 'placement')
        expect(stateHash(stateOf([...others, ...(exported as CaseRecord[])]))).toBe(stateHash(state))
      }),
    )
  })

  it('undone step by step, in the terms of then or of now, leave nothing behind', () => {
    fc.assert(
      fc.property(history, steps => {
        let state = empty()
        const [start, done] = [stateHash(state), referenceOf(steps).ops]
        for (const op of done) state = apply(state, withPlacements([op]))
        for (const [n, op] of done.toReversed().entries())
          state = apply(state, n % 2 ? withPlacements(invert([op])) : invert(withPlacements([op])))
        expect(stateHash(state)).toBe(start)
        expect([...state.placementsOn, ...state.placementsOf]).toEqual([])
      }),
    )
  })

  it('the indexes hold every placement once, by board and by thing', () => {
    fc.assert(
      fc.property(history, steps => {
        let state = empty()
        for (const op of referenceOf(steps).ops) state = apply(state, withPlacements([op]))
        const ids = all(state, 'placement')
          .map(({ id }) => id)
          .sort()
        expect(boards.flatMap(board => placementsOn(state, board).map(({ id }) => id)).sort()).toEqual(ids)
        expect(things.flatMap(thing => placementsOf(state, thing).map(({ id }) => id)).sort()).toEqual(ids)
      }),
    )
  })

  it('two who place apart change one record where it is the same thing, and share no field where it is not', () => {
    const by = (thing: string, at: readonly [number, number]) =>
      planCommand(empty(), 'board.place', { board: boards[1], places: { [thing]: at } }, fixedContext())
    expect(by('en-1', [1, 2]).map(({ id }) => id)).toEqual(by('en-1', [3, 4]).map(({ id }) => id))
    const [one, other] = [by('en-1', [1, 2]), by('en:2', [3, 4])]
    expect(one[0]?.id).not.toBe(other[0]?.id)
    let [here, there] = [empty(), empty()]
    for (const ops of [one, other]) here = apply(here, ops)
    for (const ops of [other, one]) there = apply(there, ops)
    expect(stateHash(here)).toBe(stateHash(there))
  })

  it('what is no change of a placement stays the same object', () => {
    const ops: readonly Op[] = [{ id: 'd', changes: { 'waived:at:x': [null, true], title: ['a', 'b'] } }]
    expect(withPlacements(ops)).toBe(ops)
    const record = { id: 'x', record: 'note', 'at:y': [0, 0] }
    expect(recordsWithPlacements(record)).toEqual([record])
  })
})
