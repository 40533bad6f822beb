import './offscreen-canvas.ts'
import { describe, expect, test } from 'vitest'
import { pointAt, shapeOf } from '#renderer/canvas/edge-shape.ts'
import { feed } from '#renderer/canvas/feed.ts'
import { hit, inside } from '#renderer/canvas/hit.ts'
import type { Look } from '#renderer/canvas/look.ts'
import { reconcile } from '#renderer/canvas/reconcile.ts'
import { emptyScene } from '#renderer/canvas/scene.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import { addressBook } from '#shared/queries/addresses.ts'
import { noFilter } from '#shared/queries/filter/filter.ts'
import { stateNow, takeOps } from '../../support/live-state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'

const board = 'board-0'
const look = { labelFont: 'l', contextFont: 'c', edgeFont: 'e' } as Look

/** A scene without a window, fed from a case by commits as in the app. */
function table() {
  const scene = emptyScene(look)
  const [state, context] = [freshState(), fixedContext()]
  const fed = feed(
    { scene, show: (wanted, placeOf) => reconcile(scene, wanted, placeOf), hold: () => {} },
    state,
    board,
    addressBook,
  )
  const commit = (ops: readonly Op[]) => {
    const before = stateNow(state)
    takeOps(state, ops)
    fed.follow({ ops, before, after: stateNow(state) })
  }
  const run = (command: string, input: unknown) => {
    const ops = planCommand(state, command, input, context)
    commit(ops)
    return ops
  }
  const add = (type: string, at?: readonly [number, number]) =>
    run('entity.add', { type, ...(at ? { board, at } : {}) })[0]?.id ?? ''
  const places = () => Object.fromEntries([...scene.nodes].map(([id, { x, y }]) => [id, { x, y }]))
  return { scene, state, fed, commit, run, add, places }
}

async function hundred() {
  const made = table()
  await made.fed.fill(noFilter)
  const ids = Array.from({ length: 100 }, (_, i) =>
    made.add(i % 2 ? 'person' : 'exchange', [(i % 10) * 200, Math.floor(i / 10) * 150]),
  )
  for (const [i, id] of ids.entries()) if (i % 2) made.run('link.add', { type: 'owns', from: id, to: ids[i - 1] })
  return { ...made, ids }
}

describe('a hand layout stays', () => {
  test('through adding, hiding and showing, filtering, undoing and filling anew: 0 units', async () => {
    const { run, commit, add, fed, places, ids, scene } = await hundred()
    const before = places()
    const moved = () => ids.filter(id => scene.nodes.has(id) && before[id] && !same(before[id], places()[id]))
    add('wallet', [-400, -400])
    add('wallet')
    const hidden = run('board.hide', { board, ids: ids.slice(0, 20), hidden: true })
    expect(scene.nodes.size).toBe(82)
    commit(invert(hidden))
    expect(moved()).toEqual([])
    await fed.fill({ withoutTypes: ['exchange'] })
    expect(scene.nodes.size).toBe(52)
    await fed.fill(noFilter)
    expect(scene.nodes.size).toBe(102)
    expect(scene.edges.size).toBe(50)
    expect(moved()).toEqual([])
  })

  test('a node nobody has placed gets a free place beside its neighbours, and keeps it', async () => {
    const { add, run, places, fed } = await hundred()
    const id = add('wallet')
    const at = places()[id]
    run('link.add', { type: 'controls', from: add('person', [5000, 5000]), to: id })
    await fed.fill(noFilter)
    expect(places()[id]).toEqual(at)
    expect([...fed.loose.keys()]).toEqual([id])
  })

  test('where a node lay that somebody then placed elsewhere is free, and undo brings it back there', async () => {
    const { add, run, commit, places, fed } = await hundred()
    const [id, before] = [add('wallet'), places()]
    const at = before[id] ?? { x: 0, y: 0 }
    const ops = run('board.place', { board, places: { [id]: [-5000, -5000] } })
    expect([...fed.loose.keys()]).toEqual([])
    expect(fed.freeNear([at.x, at.y])).toEqual([at.x, at.y])
    commit(invert(ops))
    expect(places()).toEqual(before)
    expect([...fed.loose.keys()]).toEqual([id])
  })

  test('moving is what the board’s record says, and undo goes back', async () => {
    const { run, commit, places, ids } = await hundred()
    const [id = ''] = ids
    const ops = run('board.place', { board, places: { [id]: [-77, 13.5] } })
    expect(places()[id]).toEqual({ x: -77, y: 13.5 })
    commit(invert(ops))
    expect(places()[id]).toEqual({ x: 0, y: 0 })
  })
})

const same = (a: { x: number; y: number }, b: { x: number; y: number } | undefined) => a.x === b?.x && a.y === b.y

test('a removed entity takes its links along; undoing its beginning takes it away altogether', async () => {
  const { run, commit, scene, ids, state } = await hundred()
  run('entity.remove', { ids: [ids[0]] })
  expect([scene.nodes.size, scene.edges.size]).toEqual([99, 49])
  const ops = planCommand(state, 'entity.add', { type: 'person', board, at: [1, 1] }, fixedContext())
  const renamed = ops.map(op => ({ ...op, id: op.id === board ? board : `x-${op.id}` }))
  commit(renamed.filter(op => op.id !== board))
  expect(scene.nodes.size).toBe(100)
  commit(invert(renamed.filter(op => op.id !== board)))
  expect(scene.nodes.size).toBe(99)
})

test('a node is locked in place, and unlocked again', async () => {
  const { run, scene, ids } = await hundred()
  const [id = ''] = ids
  run('board.lock', { board, ids: [id], locked: true })
  expect(scene.nodes.get(id)?.locked).toBe(true)
  run('board.lock', { board, ids: [id], locked: false })
  expect(scene.nodes.get(id)?.locked).toBe(false)
})

describe('what lies at a point', () => {
  test('a node by its disc and its label, an edge by its line, else nothing', async () => {
    const { scene, ids } = await hundred()
    const edge = [...scene.edges.values()][0]
    const shape = edge && shapeOf(edge, look)
    expect(hit(scene, { x: 200, y: 10 }, 6)).toEqual([ids[1]])
    expect(hit(scene, { x: 200, y: 40 }, 6)).toEqual([ids[1]])
    expect(shape && hit(scene, pointAt(shape, 0.5), 6)).toEqual([edge?.id])
    expect(hit(scene, { x: 100, y: 75 }, 6)).toEqual([])
  })

  test('links beside each other are hit each on its own line', async () => {
    const { scene, ids, run } = await hundred()
    for (const type of ['holds-account-at', 'director-of']) run('link.add', { type, from: ids[1], to: ids[0] })
    const between = [...scene.edges.values()].filter(edge => edge.from === ids[1] && edge.to === ids[0])
    expect(between.length).toBeGreaterThan(1)
    for (const edge of between) {
      expect(hit(scene, pointAt(shapeOf(edge, look), 0.5), 6)).toEqual([edge.id])
    }
  })

  test('a box holds the nodes whose middle is inside, and the links between them', async () => {
    const { scene, ids } = await hundred()
    expect(inside(scene, { x1: -10, y1: -10, x2: 210, y2: 10 })).toEqual([ids[0], ids[1], expect.any(String)])
  })
})
