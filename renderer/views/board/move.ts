import { placeOf } from '#renderer/canvas/controllers/drag.ts'
import { reveal } from '#renderer/canvas/controllers/viewport.ts'
import type { SceneNode } from '#renderer/canvas/scene.ts'
import type { Direction } from '#renderer/canvas/toward.ts'
import { holdBack } from '#renderer/state/act.ts'
import { place, selectedNodes } from './act.ts'
import type { BoardSession } from './board-session.ts'
import { announce, boardStore } from './board-store.ts'

/** Board units: half a step of the dotted ground, and with Shift five times as far. */
const near = 12
const far = 60
/** ms without a press until a run of presses is one change of the case, to be undone in one step. */
const pause = 700

const ways: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** What was moved since the last pause. */
let run: { readonly session: BoardSession; readonly ids: Set<string> } | null = null

/** Moves the selected nodes by keys, locked ones left out, and says where they are. */
export function moveSelected(direction: Direction, more: boolean): void {
  const { session } = boardStore.getState()
  if (!session) return
  const { canvas } = session
  const { scene } = canvas
  const free = selectedNodes().filter(id => !scene.nodes.get(id)?.locked)
  const lead = free.at(-1)
  if (lead === undefined) {
    announce('Locked in place')
    return
  }
  const [x, y] = ways[direction].map(each => each * (more ? far : near))
  canvas.moveTo(free.flatMap(id => shifted(scene.nodes.get(id), x ?? 0, y ?? 0)))
  reveal(canvas, lead)
  if (run?.session !== session) run = { session, ids: new Set() }
  for (const id of free) run.ids.add(id)
  holdBack(keep, pause)
  const [atX, atY] = placeOf(scene.nodes.get(lead) ?? { x: 0, y: 0 })
  const what = free.length === 1 ? scene.nodes.get(lead)?.label : `${free.length} nodes`
  announce(`${what} moved ${direction}, to ${atX} across and ${atY} down`)
}

const shifted = (node: SceneNode | undefined, x: number, y: number) =>
  node ? [[node.id, [node.x + x, node.y + y] as const] as const] : []

async function keep(): Promise<void> {
  const done = run
  run = null
  if (!done || done.session !== boardStore.getState().session) return
  const there = [...done.ids].flatMap(id => done.session.canvas.scene.nodes.get(id) ?? [])
  await place(Object.fromEntries(there.map(node => [node.id, placeOf(node)] as const)))
}
