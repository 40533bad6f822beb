/** What a user does on the board, as commands of the case. Refusals are told by `run`; the picture then goes back. */

import { type Alignment, align } from '#renderer/canvas/align.ts'
import { type Places, placeOf } from '#renderer/canvas/controllers/drag.ts'
import { covered, middleOfView } from '#renderer/canvas/controllers/viewport.ts'
import type { BoardPoint } from '#renderer/canvas/free-place.ts'
import type { Layout } from '#renderer/canvas/layouts/layout.ts'
import { numberedBoard, runLayout } from '#renderer/canvas/run-layout.ts'
import { type SourceDraft, settleSource } from '#renderer/parts/source/source-draft.ts'
import { attempt, run } from '#renderer/state/act.ts'
import { boardsOf } from '#renderer/state/boards.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { catalogueNow } from '#renderer/state/catalogue.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { narrow, select, showBoard, windowStore } from '#renderer/state/window-store.ts'
import { type CaseState, placementsOn } from '#shared/ops/state.ts'
import { admitting, conditionsIn } from '#shared/queries/filter/filter.ts'
import type { BoardSession } from './board-session.ts'
import { boardStore, setLayout } from './board-store.ts'

const session = (): BoardSession | null => boardStore.getState().session

/** Ids of the selected nodes that are on the board. */
export const selectedNodes = (): string[] => {
  const nodes = session()?.canvas.scene.nodes
  return windowStore.getState().selection.filter(id => nodes?.has(id))
}

/** Saves where nodes lie now, with the places that only this window knew. One commit. */
export async function place(places: Places): Promise<void> {
  const held = session()
  if (!held) return
  const loose = [...held.feed.loose.keys()].flatMap(id => {
    const node = held.canvas.scene.nodes.get(id)
    return node && !node.at ? [[id, placeOf(node)] as const] : []
  })
  const all = { ...Object.fromEntries(loose), ...places }
  const done = await run('board.place', { board: held.boardId, places: all })
  if (done === undefined) held.feed.refresh(Object.keys(places))
}

/** Adds an entity at a point, or at the nearest free place; selects it and asks for its name. */
export async function addEntity(type: string, at?: BoardPoint): Promise<string | null> {
  const held = session()
  if (!held) return null
  const added = await run('entity.add', {
    type,
    board: held.boardId,
    at: at ?? held.feed.freeNear(middleOfView(held.canvas), covered(held.canvas)),
  })
  const id = added?.created[0] ?? null
  if (id === null) return null
  // what was just added must not be hidden by a filter
  const group = catalogueNow().entityType(type)?.group
  const { caseFilter } = windowStore.getState()
  if (group && conditionsIn(caseFilter) > 0) narrow(admitting(caseFilter, id, type, group))
  select([id])
  return id
}

/** Links two nodes, adding the source that tells of it where that is new. The source as it is then in the case. */
export async function link(type: string, from: string, to: string, draft: SourceDraft): Promise<SourceDraft> {
  const source = await settleSource(draft)
  if (source === null) return draft
  const stated = source === undefined ? {} : { stated: { source, ...gradeGiven(draft.grade) } }
  const added = await run('link.add', { type, from, to, ...stated })
  const id = added?.created[0]
  if (id !== undefined) select([id])
  return { ...draft, id: source ?? null, fresh: null }
}

export async function hideSelected(): Promise<void> {
  const ids = selectedNodes()
  const held = session()
  if (!held || ids.length === 0) return
  if (await run('board.hide', { board: held.boardId, ids, hidden: true })) select([])
}

export async function showHidden(): Promise<void> {
  const held = session()
  const { state } = caseStore.getState()
  const ids = held && state ? hiddenOn(state, held.boardId) : []
  if (held && ids.length > 0) await run('board.hide', { board: held.boardId, ids, hidden: false })
}

/** Ids of the entities hidden on a board by hand. */
function hiddenOn(state: CaseState, boardId: string): string[] {
  return placementsOn(state, boardId).flatMap(({ thing, hidden }) => (hidden && state.records.has(thing) ? thing : []))
}

/** Locks the selected nodes, or unlocks them where all are locked. */
export async function toggleLock(): Promise<void> {
  const held = session()
  const ids = selectedNodes()
  if (!held || ids.length === 0) return
  const locked = !ids.every(id => held.canvas.scene.nodes.get(id)?.locked)
  await run('board.lock', { board: held.boardId, ids, locked })
}

/** A case without a board gets its first when something is to be put on one. */
export async function ensureBoard(): Promise<void> {
  const { state } = caseStore.getState()
  if (state && boardsOf(state).length === 0) await addBoard('Main board')
}

export async function addBoard(title: string): Promise<void> {
  const added = await run('board.add', { title })
  if (added?.created[0]) showBoard(added.created[0])
}

/** Lines up the selected nodes, locked ones left out. One commit. */
export async function alignSelected(how: Alignment): Promise<void> {
  const held = session()
  if (!held) return
  const free = selectedNodes()
    .flatMap(id => held.canvas.scene.nodes.get(id) ?? [])
    .filter(({ locked }) => !locked)
  const places = Object.fromEntries(free.map(node => [node.id, placeOf(node)] as const))
  if (free.length > 1) await place(align(places, how))
}

/** Lays out the selected nodes, or all; others and locked ones stay. One commit at the end, none where cancelled. */
export async function layOut(layout: Layout): Promise<void> {
  const held = session()
  if (!held || boardStore.getState().layout) return
  const board = numberedBoard(held.canvas, selectedNodes())
  const { title } = layout
  const running = runLayout(layout, board, done => setLayout({ title, done, cancel: running.cancel }))
  setLayout({ title, done: 0, cancel: running.cancel })
  const places = await attempt(() => running.places)
  setLayout(null)
  if (places && Object.keys(places).length > 0 && session() === held) await place(places)
}
