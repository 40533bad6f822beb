import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanContext } from '#shared/commands/command.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { apply, emptyState, moved, StateDraft, stateOf } from '#shared/ops/apply.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { decodeCommit, encodeCommit } from '#shared/ops/commit.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { stateNow } from '../support/live-state.ts'
import { fixedContext, freshState } from '../support/plan-context.ts'
import { type Edit, randomEdit, seeded } from '../support/random-edits.ts'
import { randomTypeOps } from '../support/random-types.ts'

/** Runs random edits and hands each one's ops over as they are applied. */
function edited(
  seed: number,
  count: number,
  each: (ops: readonly Op[], state: CaseState) => void = () => {},
): CaseState {
  const [random, context] = [seeded(seed), fixedContext()]
  let state = fresh()
  for (let i = 0; i < count; i++) {
    const ops =
      random() < 0.3 ? randomTypeOps(state, random, context) : planned(state, randomEdit(state, random), context)
    each(ops, state)
    state = apply(state, ops)
  }
  return state
}

/** Nothing where it is refused: a type may have taken the name of another. */
function planned(state: CaseState, { command, input }: Edit, context: PlanContext): readonly Op[] {
  try {
    return planCommand(state, command, input, context)
  } catch (error) {
    if (error instanceof RedThreadError) return []
    throw error
  }
}

const fresh = () => stateNow(freshState())
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

/** Everything a state holds, indexes as sets: an index may differ in order after an undo, never in content. */
function inside(state: CaseState): string {
  const sorted = (index: Iterable<readonly [string, Iterable<string>]>) =>
    [...index]
      .map(([key, ids]) => [key, [...ids].sort()] as const)
      .filter(([, ids]) => ids.length > 0)
      .sort()
  const { ids, claimsAbout, linksAt, custodyOf, placementsOn, placementsOf, catalogue } = state
  const indexes = [ids, claimsAbout, linksAt, custodyOf, placementsOn, placementsOf].map(sorted)
  return canonical([...indexes, typesIn(catalogue)])
}

/** What a catalogue says of each type, in the order it offers them. */
const typesIn = ({ entityTypes, linkTypes, records }: Catalogue) => [
  [...entityTypes, ...linkTypes].map(({ id, title, base = '', properties, former = [] }) => [
    ...[id, title, base],
    ...[properties, former].map(each => each.map(property => property.id).join()),
  ]),
  records.map(({ id }) => id),
]

describe('laws of ops', () => {
  it('invert∘apply = identity, indexes included', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const done: Op[][] = []
        let state = edited(seed, 60, ops => done.push([...ops]))
        const end = [stateHash(state), inside(state)]
        for (const ops of done.toReversed()) {
          expect(moved(state, invert(ops))).toEqual([])
          state = apply(state, invert(ops))
        }
        expect([stateHash(state), inside(state)]).toEqual([stateHash(fresh()), inside(fresh())])
        for (const ops of done) state = apply(state, ops)
        expect([stateHash(state), inside(state)]).toEqual(end)
      }),
      { numRuns: 30 },
    )
  })

  it('no later edit or undo reaches a state, in records, indexes or order, nor do two edits of one state each other', () => {
    const held = (state: CaseState) => canonical([[...state.records], [...state.ids], inside(state)])
    fc.assert(
      fc.property(seeds, seed => {
        const taken: (readonly [CaseState, string])[] = []
        const done: Op[][] = []
        let state = edited(seed, 60, (ops, now) => {
          done.push([...ops])
          taken.push([now, held(now)])
        })
        for (const ops of done.slice(30).toReversed()) state = apply(state, invert(ops))
        taken.push([state, held(state)])
        const [one, other] = [apply(state, invert(done[29] ?? [])), apply(state, done[30] ?? [])]
        for (const each of [one, other]) taken.push([each, held(each)])
        apply(one, done[29] ?? [])
        apply(other, invert(done[30] ?? []))
        for (const [then, was] of taken) expect(held(then)).toBe(was)
      }),
      { numRuns: 30 },
    )
  })

  it('a state rebuilt from its records equals the state that grew', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const state = edited(seed, 60)
        const rebuilt = stateOf(structuredClone([...state.records.values()]))
        expect([stateHash(rebuilt), inside(rebuilt)]).toEqual([stateHash(state), inside(state)])
      }),
      { numRuns: 30 },
    )
  })

  it('replaying encoded commits gives the same state', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const lines: string[] = []
        const at = '2026-11-21T09:00:00.000Z'
        const state = edited(seed, 60, ops =>
          lines.push(encodeCommit({ copy: 'c0'.repeat(16), seq: lines.length + 1, at, by: 'A', command: 'x', ops })),
        )
        const draft = new StateDraft(fresh())
        let replayed = fresh()
        for (const line of lines) {
          replayed = apply(replayed, decodeCommit(line).ops)
          draft.take(decodeCommit(line).ops)
        }
        const now = [stateHash(state), inside(state)]
        for (const each of [replayed, draft.done()]) expect([stateHash(each), inside(each)]).toEqual(now)
      }),
      { numRuns: 30 },
    )
  })

  it('an op whose "from" no longer holds is found, field by field', () => {
    const state = freshState()
    expect(moved(state, [{ id: 'board-0', changes: { title: ['Other', 'New'], order: [0, 1] } }])).toEqual([
      { id: 'board-0', field: 'title' },
    ])
    expect(moved(emptyState(), [{ id: 'x', changes: { title: ['Other', 'New'] } }])).toHaveLength(1)
  })

  it('canonical JSON does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
        const reversed = Object.fromEntries(Object.entries(object).toReversed())
        expect(canonical(reversed)).toBe(canonical(object))
        expect(JSON.parse(canonical(object))).toEqual(JSON.parse(JSON.stringify(object)))
      }),
    )
  })
})
