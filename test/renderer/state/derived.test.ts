import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feed } from '#renderer/canvas/feed.ts'
import type { Look } from '#renderer/canvas/look.ts'
import { type PlaceOf, reconcile, type Wanted } from '#renderer/canvas/reconcile.ts'
import { emptyScene, type NodeType, type Scene } from '#renderer/canvas/scene.ts'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { caseCounts } from '#renderer/state/case-counts.ts'
import { caseStore, followCommit, onApplied } from '#renderer/state/case-store.ts'
import { citationsOf } from '#renderer/state/citations.ts'
import { hiddenCounts } from '#renderer/state/hidden-counts.ts'
import { lastCitedOf } from '#renderer/state/last-cited.ts'
import { openEndsOf } from '#renderer/state/open-ends.ts'
import { find } from '#renderer/state/search-index.ts'
import type { PlanContext } from '#shared/commands/command.ts'
import { planCommand } from '#shared/commands/plan.ts'
import type { CaseStatus } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { type BoardEdge, boardView } from '#shared/queries/board-view.ts'
import { type Filter, noFilter } from '#shared/queries/filter/filter.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { search } from '#shared/queries/search.ts'
import { searchIndex } from '#shared/queries/search-index.ts'
import { stateNow } from '../../support/live-state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'
import { type Edit, randomEdit, seeded } from '../../support/random-edits.ts'
import { randomTypeOps } from '../../support/random-types.ts'

const queries = ['a', 'vientiane', 'note 1', '0x0123', 'renamed', 'wallet']

/** Whatever can be said of a state in lists of any order. */
const lists = (index: Iterable<readonly [string, Iterable<string>]>) =>
  [...index].map(([key, ids]) => [key, [...ids].sort()]).sort()

function said(state: CaseState) {
  const { short, mistakenFor } = addressBookOf(state)
  const { bySource, byExhibit } = citationsOf(state)
  const { unweighed, unsourced, unlinked } = openEndsOf(state)
  return {
    counts: caseCounts(state),
    hidden: [...hiddenCounts(state)].filter(([, count]) => count > 0).sort(),
    book: [[...short].sort(), [...mistakenFor].sort()],
    citations: [lists(bySource), lists(byExhibit)],
    openEnds: [unweighed, unsourced, unlinked].map(ids => [...ids.keys()].sort()),
  }
}

/** What each says of a state that nobody follows: worked out from the whole of it. */
const anew = (state: CaseState) => said(stateOf([...state.records.values()]))

/** Nothing where it is refused: the name of an address must be one. */
function planned(state: CaseState, { command, input }: Edit, context: PlanContext): readonly Op[] {
  try {
    return planCommand(state, command, input, context)
  } catch (error) {
    if (error instanceof RedThreadError) return []
    throw error
  }
}

const now = (): CaseState => caseStore.getState().state as CaseState
let seq = 0
const take = (ops: readonly Op[]) => followCommit({ seq: ++seq, ops } as Commit, {} as CaseStatus)

/** The window's copy of a fresh case. */
function openCase(): void {
  caseStore.setState({ state: stateNow(freshState()), seq: 0 })
  seq = 0
}

/** A canvas that only remembers what it was told to show of the one board. */
function picture() {
  const scene = emptyScene({} as Look)
  const show = (wanted: Wanted, placeOf: PlaceOf) => reconcile(scene, wanted, placeOf)
  const fed = feed({ scene, show, hold: () => {} }, now(), 'board-0', addressBookOf)
  return { scene, fed, stop: onApplied(fed.follow) }
}

/** A canvas shows a link where both its ends are. */
const ended = <E extends BoardEdge>(nodes: ReadonlyMap<string, unknown>, edges: readonly E[]) =>
  edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to))

const filters: readonly Filter[] = [
  noFilter,
  { grade: ['C', '3'] },
  { withoutTypes: ['person'], groups: ['organisations', 'people', 'funds'] },
  { words: 'vientiane' },
  { near: ['entity-1', 'entity-5'], steps: 2 },
]

const byId = (items: Iterable<{ readonly id: string }>) => new Map([...items].map(item => [item.id, item]))

/** A command that the random edits lack: addresses alike and apart, and who is the same as whom. */
function special(state: CaseState, random: () => number, context: PlanContext): readonly Op[] {
  const n = Math.floor(random() * 6)
  const address = `0x${'0123456789abcdef'.repeat(3).slice(n % 3, (n % 3) + 36)}${['aaaa', 'bbbb', '4567'][n % 3]}`
  const persons = all(state, 'entity').filter(({ type, removed }) => type === 'person' && !removed)
  const [one, other] = [persons[0], persons[n + 1]]
  if (random() < 0.3 && one && other) {
    const judged = { verdict: 'same', reasons: ['one birth date'], sourceGrade: 'B', informationGrade: '2' } as const
    const { by: author, at, newId } = context
    const id = newId('identity-judgement')
    return [create({ id, record: 'identity-judgement', entities: [one.id, other.id], ...judged, author, at })]
  }
  return planned(state, { command: 'entity.add', input: { type: 'address', name: address } }, context)
}

const typeAndHue = ({ type, hue }: NodeType) => `${type} ${hue}`

/** The types and lines of a picture, as it counts them and as they stand in it. */
const countedIn = ({ types, lines }: Scene) => [
  new Set([...types.kinds()].map(typeAndHue)),
  new Set<string>(lines.kinds()),
]
const seenIn = ({ nodes, edges }: Scene) => [
  new Set([...nodes.values()].map(typeAndHue)),
  new Set<string>([...edges.values()].map(({ line }) => line)),
]

test('what is kept by each commit is what the whole case says, through edits, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async seed => {
      openCase()
      const [random, context] = [seeded(seed), fixedContext()]
      const [done, undone]: [(readonly Op[])[], (readonly Op[])[]] = [[], []]
      const { scene, fed, stop } = picture()
      const filter = filters[seed % filters.length] ?? noFilter
      await fed.fill(filter)
      for (let n = 0; n < 60; n++) {
        const state = now()
        said(state)
        const dice = random()
        const back = dice < 0.25 ? done.pop() : undefined
        const again = !back && dice < 0.4 ? undone.pop() : undefined
        const fresh = () => {
          const which = random()
          if (which < 0.2) return special(state, random, context)
          return which < 0.5
            ? randomTypeOps(state, random, context)
            : planned(state, randomEdit(state, random), context)
        }
        const ops = back ? invert(back) : (again ?? fresh())
        await take(ops)
        if (back) undone.push(back)
        else done.push(ops)
        if (!back && !again) undone.length = 0
        expect(said(now())).toEqual(anew(now()))
        const opened = stateOf([...now().records.values()])
        expect(lastCitedOf(now())).toEqual(lastCitedOf(opened))
        const query = queries[n % queries.length] ?? ''
        expect(find(query)).toEqual(search(searchIndex(opened), opened, query))
      }
      const { nodes, edges } = boardView(now(), 'board-0', addressBookOf(now()))
      const passes = filterPredicate(now(), filter)
      const through = nodes.filter(({ id }) => passes.entity(now(), id))
      const links = edges.filter(({ id }) => passes.link(now(), id))
      const whole = byId([...through, ...ended(byId(through), links)])
      const shown = byId([...scene.nodes.values(), ...ended(scene.nodes, [...scene.edges.values()])])
      expect([...shown.keys()].sort()).toEqual([...whole.keys()].sort())
      for (const [id, item] of whole) expect(shown.get(id)).toMatchObject(item)
      expect(countedIn(scene)).toEqual(seenIn(scene))
      stop()
    }),
    { numRuns: 20 },
  )
})

test('nothing of a case is kept once it is closed', async () => {
  openCase()
  const state = now()
  expect(caseCounts(state).records).toEqual({})
  caseStore.setState({ state: null })
  const [op] = planCommand(state, 'entity.add', { type: 'person' }, fixedContext())
  await take(op ? [op] : [])
  expect(caseCounts(freshState()).records).toEqual({})
})
