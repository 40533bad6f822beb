import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planCommand } from '#shared/commands/plan.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { addressBook, addressesAfter, relabelled } from '#shared/queries/addresses.ts'
import { touchedBy } from '#shared/queries/board-touched.ts'
import { boardView, edgeOf, nodeOf } from '#shared/queries/board-view.ts'
import { filterPredicate, neighbourhood } from '#shared/queries/filter/predicate.ts'
import { stateNow, takeOps } from '../../support/live-state.ts'
import { type Desk, memoryCase } from '../../support/memory-case.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'
import { seeded } from '../../support/random-edits.ts'
import { randomTypeOps } from '../../support/random-types.ts'

const board = 'board-0'
const view = (state: CaseState) => boardView(state, board, addressBook(state))

function story(): Desk & { readonly ids: Readonly<Record<'thief' | 'wallet' | 'exchange', string>> } {
  const { state, run } = memoryCase()
  const add = (type: string, name: string, at: readonly [number, number]) =>
    run('entity.add', { type, name, board, at: [...at] })
  const ids = {
    thief: add('hacker-group', 'Lazarus Group', [0, 0]),
    wallet: add('address', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96', [200, 0]),
    exchange: run('entity.add', { type: 'exchange', name: 'Exchange in Russia' }),
  }
  return { state, run, ids }
}

describe('a node', () => {
  test('has its place, its short address, its type’s group and icon', () => {
    const { state, ids } = story()
    const wallet = nodeOf(state, board, ids.wallet, addressBook(state))
    expect(wallet).toMatchObject({ label: '0x098B…2f96', group: 'funds', hue: 'amber', at: [200, 0], locked: false })
  })

  test('without a place is shown with none; hidden, removed and of a hidden type it is left out', () => {
    const { state, run, ids } = story()
    expect(view(state).nodes.find(node => node.id === ids.exchange)?.at).toBeNull()
    run('board.hide', { board, ids: [ids.wallet], hidden: true })
    run('entity.remove', { ids: [ids.thief] })
    run('board.edit', { board, hiddenTypes: ['exchange'] })
    expect(view(state).nodes).toEqual([])
  })
})

describe('an edge', () => {
  const linked = () => {
    const made = story()
    const link = made.run('link.add', { type: 'deposited-to', from: made.ids.wallet, to: made.ids.exchange })
    return { ...made, link }
  }

  test('nobody has sourced is dotted; one claim graded B2 makes it solid; disputing that makes it dotted again', () => {
    const { state, run, link } = linked()
    expect(edgeOf(state, board, link)?.line).toBe('dotted')
    const [sourceGrade, informationGrade] = ['B', '2']
    const claim = run('claim.add', {
      subject: link,
      property: 'amount',
      value: '21.9 M USD',
      sourceGrade,
      informationGrade,
    })
    expect(edgeOf(state, board, link)).toMatchObject({ line: 'solid', label: '21.9 M USD' })
    expect(edgeOf(state, board, link)?.weight).toBeCloseTo(8 / 12)
    run('claim.status', { ids: [claim], status: 'disputed', reason: 'denied' })
    expect(edgeOf(state, board, link)?.line).toBe('dotted')
  })

  test.each(['D2', 'B4', 'F6'])('graded %s is unconfirmed', grade => {
    const { state, run, link } = linked()
    const [sourceGrade, informationGrade] = [...grade]
    run('claim.add', { subject: link, property: 'amount', value: '5 USD', sourceGrade, informationGrade })
    expect(edgeOf(state, board, link)?.line).toBe('dotted')
  })

  test('of a correlation is dashed whatever its grade', () => {
    const { state, run, ids } = story()
    const link = run('link.add', { type: 'likely-continues-as', from: ids.wallet, to: ids.exchange })
    expect(edgeOf(state, board, link)?.line).toBe('dashed')
  })

  test('keeps to a lane of its own beside others between the same two', () => {
    const { state, run, ids, link } = linked()
    expect(edgeOf(state, board, link)?.lane).toBe(0)
    const other = run('link.add', { type: 'likely-continues-as', from: ids.wallet, to: ids.exchange })
    expect([link, other].map(id => edgeOf(state, board, id)?.lane)).toEqual([-0.5, 0.5])
    run('entity.remove', { ids: [link] })
    expect(edgeOf(state, board, other)?.lane).toBe(0)
  })

  test('goes with a hidden end', () => {
    const { state, run, ids, link } = linked()
    run('board.hide', { board, ids: [ids.exchange], hidden: true })
    expect(edgeOf(state, board, link)).toBeNull()
  })
})

describe('a filter', () => {
  test('"B2 or better" passes what has such a claim, by both letters', () => {
    const { state, run, ids } = story()
    const claim = { subject: ids.exchange, property: 'description', value: 'seen' }
    run('claim.add', { ...claim, sourceGrade: 'A', informationGrade: '3' })
    const { entity } = filterPredicate(state, { grade: ['B', '2'] })
    expect(entity(state, ids.exchange)).toBe(false)
    run('claim.add', { ...claim, value: 'seen twice', sourceGrade: 'B', informationGrade: '1' })
    expect(entity(state, ids.exchange)).toBe(true)
  })

  test('a neighbourhood grows by one link a step, in both directions', () => {
    const { state, run, ids } = story()
    run('link.add', { type: 'controls', from: ids.thief, to: ids.wallet })
    run('link.add', { type: 'deposited-to', from: ids.wallet, to: ids.exchange })
    expect(neighbourhood(state, [ids.exchange], 1).size).toBe(2)
    expect(neighbourhood(state, [ids.exchange], 2)).toContain(ids.thief)
  })
})

/** One random thing a user does on a board, as its ops. */
function step(state: CaseState, context: ReturnType<typeof fixedContext>, dice: readonly number[]): readonly Op[] {
  const [what = 0, a = 0, b = 0] = dice
  const entities = all(state, 'entity').filter(entity => !entity.removed)
  const pick = (n: number) => entities[n % Math.max(1, entities.length)]
  const [one, two] = [pick(a), pick(b)]
  const run = (command: string, input: unknown) => planCommand(state, command, input, context)
  const types = ['address', 'person', 'exchange', 'mixer'] as const
  const address = `0x${String(a % 7).repeat(20)}${String(b % 7).repeat(20)}`
  if (what === 0 || !one || !two) return run('entity.add', { type: types[a % 4], board, at: [a, b] })
  if (what === 1) {
    const type = state.catalogue.linkTypesBetween(one.type, two.type)[a % 5]
    return type && one !== two ? run('link.add', { type: type.id, from: one.id, to: two.id }) : []
  }
  if (what === 2) return run('board.hide', { board, ids: [one.id], hidden: a % 2 === 0 })
  if (what === 3) return run('board.lock', { board, ids: [one.id], locked: a % 2 === 0 })
  if (what === 4) return run('board.edit', { board, hiddenTypes: a % 2 === 0 ? [one.type] : [] })
  if (what === 5) return run('entity.remove', { ids: [one.id] })
  if (what === 6) return run('board.place', { board, places: { [one.id]: [a, b] } })
  if (what === 8) return randomTypeOps(state, seeded(a * 51 + b), context)
  const property = one.type === 'address' ? ['address', address] : ['name', `Name ${a}`]
  return run('claim.add', { subject: one.id, property: property[0], value: property[1] })
}

test('deriving only what a commit touched gives what deriving the whole board gives', () => {
  const dice = fc.array(fc.tuple(fc.nat(8), fc.nat(50), fc.nat(50)), { maxLength: 40 })
  fc.assert(
    fc.property(dice, fc.nat(3), (rolls, undone) => {
      const [state, context] = [freshState(), fixedContext()]
      const shown = new Map<string, unknown>()
      let book = addressBook(state)
      const follow = (ops: readonly Op[]) => {
        const before = stateNow(state)
        takeOps(state, ops)
        const applied = { ops, before, after: stateNow(state) }
        const ids = new Set(touchedBy(board, applied))
        const next = addressesAfter(book, applied)
        for (const id of relabelled(book, next, applied)) ids.add(id)
        book = next
        for (const id of ids) {
          const item = nodeOf(state, board, id, book) ?? edgeOf(state, board, id)
          if (item) shown.set(id, item)
          else shown.delete(id)
        }
      }
      for (const [index, roll] of rolls.entries()) {
        const ops = step(state, context, roll)
        follow(ops)
        if (index % 4 === undone) follow(invert(ops))
      }
      const { nodes, edges } = view(state)
      const whole = new Map([...nodes, ...edges].map(item => [item.id, item]))
      expect(new Set(shown.keys())).toEqual(new Set(whole.keys()))
      for (const [id, item] of whole) expect(shown.get(id)).toEqual(item)
    }),
    { numRuns: 60 },
  )
})
