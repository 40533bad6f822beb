import { type BoardCanvas, createBoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { watchMenu } from '#renderer/canvas/controllers/context-menu.ts'
import { watchHover } from '#renderer/canvas/controllers/hover.ts'
import { watchLasso } from '#renderer/canvas/controllers/lasso.ts'
import { watchLinkDrags } from '#renderer/canvas/controllers/link-drag.ts'
import { watchPresses } from '#renderer/canvas/controllers/press.ts'
import { watchRename } from '#renderer/canvas/controllers/rename.ts'
import { showSelection } from '#renderer/canvas/controllers/select.ts'
import { fitPlaces, fitView, watchViewport } from '#renderer/canvas/controllers/viewport.ts'
import { watchWheel } from '#renderer/canvas/controllers/wheel.ts'
import { type Feed, feed } from '#renderer/canvas/feed.ts'
import { takenOn } from '#renderer/canvas/loose-place.ts'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { caseStore, onCommit } from '#renderer/state/case-store.ts'
import { breathe } from '#renderer/state/slices.ts'
import { setZoom, windowStore } from '#renderer/state/window-store.ts'
import type { Applied } from '#shared/ops/applied.ts'
import { emptyState } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { place } from './act.ts'
import type { BoardSession } from './board-session.ts'
import { boardStore, countDrawn, draftLink, forgetBoard, openMenu, setSession } from './board-store.ts'
import { beginRename } from './naming.ts'
import { revealAsked, watchReveals } from './reveal-asked.ts'

/** The session of this board, begun where it is not the one on show. */
export function sessionOf(copy: number, boardId: string): BoardSession {
  const { session } = boardStore.getState()
  if (session?.boardId === boardId && session.copy === copy) return session
  session?.end()
  const begun = begin(copy, boardId)
  setSession(begun)
  return begun
}

function begin(copy: number, boardId: string): BoardSession {
  const element = document.createElement('div')
  const canvas = createBoardCanvas(element)
  const fed = feed(canvas, stateNow(), boardId, addressBookOf)
  const offs = [
    onCommit((_, applied) => applied && follow(canvas, fed, applied)),
    canvas.onChange(countDrawn),
    showSelection(canvas),
    watchLasso(canvas),
    watchWheel(canvas),
    // before presses are heard, so that one on a rim does not move its node
    watchLinkDrags(canvas, (from, to, spot) => draftLink({ from, to, spot })),
    watchPresses(canvas, places => void place(places)),
    watchHover(canvas),
    watchMenu(canvas, (id, spot) => openMenu({ id, spot })),
    watchRename(canvas, beginRename),
    windowStore.subscribe((now, was) => {
      if (now.caseFilter !== was.caseFilter) void fed.fill(now.caseFilter)
    }),
    endWithCase(copy),
  ]
  const end = () => {
    fed.stop()
    for (const off of offs) off()
    canvas.destroy()
    element.remove()
  }
  return { boardId, copy, element, canvas, feed: fed, end }
}

/** What nobody placed, as an import on an empty board, lies about the corner of the view: then all of it is shown. */
function follow(canvas: BoardCanvas, fed: Feed, applied: Applied): void {
  const wasEmpty = canvas.scene.nodes.size === 0
  void fed.follow(applied).then(() => wasEmpty && fed.loose.size > 0 && fitView(canvas))
}

/** What is drawn is of the case: locking or closing it must leave nothing of it in the window. */
function endWithCase(copy: number): () => void {
  return caseStore.subscribe(now => {
    if (now.copy === copy) return
    boardStore.getState().session?.end()
    forgetBoard()
    setZoom(null)
  })
}

/** Fills a new session and shows all of it; one that was filled before stays as it was left. Returns the disposer. */
export function fillSession(session: BoardSession, ground: HTMLElement): () => void {
  const { canvas } = session
  const viewport = watchViewport(canvas, ground, setZoom)
  let reveals: (() => void) | undefined
  let ended = false
  const off = () => {
    ended = true
    viewport()
    reveals?.()
  }
  const begin = () => {
    if (!ended) reveals ??= watchReveals(canvas)
    return revealAsked(canvas)
  }
  if (canvas.scene.nodes.size > 0) {
    begin()
    return off
  }
  void filled(session).then(isWhole => isWhole && !begin() && fitView(canvas))
  return off
}

/** True where it was not overtaken. Not within the task in which the window shows the board. */
async function filled({ canvas, feed, boardId }: BoardSession): Promise<boolean> {
  await breathe()
  const places = takenOn(stateNow(), boardId)
  if (places.length > 0) fitPlaces(canvas.view, places)
  return feed.fill(windowStore.getState().caseFilter)
}

const stateNow = (): CaseState => caseStore.getState().state ?? emptyState()
