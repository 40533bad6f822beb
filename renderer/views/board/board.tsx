import { useEffect, useRef } from 'react'
import { boardToShow } from '#renderer/state/boards.ts'
import { useReplica } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { AddPanel } from './add-panel.tsx'
import styles from './board.module.css'
import { useBoard } from './board-store.ts'
import { watchDrops } from './drop.ts'
import { EmptyBoard } from './empty-board.tsx'
import { watchKeys } from './keys.ts'
import { LeftOut } from './left-out.tsx'
import { Legend } from './legend.tsx'
import { LinkMenu } from './link-menu.tsx'
import { BoardMenu } from './menu.tsx'
import { Minimap } from './minimap.tsx'
import { mirrorNodes } from './node-list.ts'
import { RenameField } from './rename-field.tsx'
import { fillSession, sessionOf } from './session.ts'
import { Toolbar } from './toolbar.tsx'

/** The network canvas with all that stands around it. */
export function Board() {
  const { state } = useReplica()
  const chosen = useWindow(each => each.board)
  const boardId = state && boardToShow(state, chosen)
  const adding = useBoard(each => each.adding)
  return (
    <div className={styles['board']}>
      <Toolbar />
      <div className={styles['middle']}>
        {adding && <AddPanel />}
        {boardId ? <Picture key={boardId} boardId={boardId} /> : <EmptyBoard />}
        <RenameField />
      </div>
    </div>
  )
}

function Picture({ boardId }: { readonly boardId: string }) {
  const { copy } = useReplica()
  const ground = useRef<HTMLDivElement>(null)
  useEffect(() => (ground.current ? show(ground.current, sessionOf(copy, boardId)) : undefined), [copy, boardId])
  const empty = useBoard(each => each.drawn >= 0 && each.session?.canvas.scene.nodes.size === 0)
  return (
    <div
      ref={ground}
      className={styles['ground']}
      role="application"
      aria-roledescription="network board"
      aria-label="Board. Arrow keys go from node to node, with Alt they move it, Enter opens the inspector, A adds, L links."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys; its nodes are the list inside it
      tabIndex={0}
      data-board={boardId}
    >
      {empty && <EmptyBoard />}
      <Legend />
      <LeftOut />
      <Minimap />
      <LinkMenu />
      <BoardMenu />
      <Announced />
    </div>
  )
}

/** What the keys did, for a screen reader. */
function Announced() {
  const announced = useBoard(each => each.announced)
  return (
    <div className={styles['unseen']} aria-live="polite">
      {announced}
    </div>
  )
}

/** Takes the session's canvas into the page; the disposer lets it go again without ending it. */
function show(ground: HTMLElement, session: ReturnType<typeof sessionOf>): () => void {
  ground.prepend(session.element)
  const offs = [
    watchKeys(ground, session),
    watchDrops(ground, session),
    mirrorNodes(ground, session.canvas),
    fillSession(session, ground),
  ]
  return () => {
    for (const off of offs) off()
    session.element.remove()
  }
}
