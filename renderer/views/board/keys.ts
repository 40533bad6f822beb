import { nodeAt } from '#renderer/canvas/controllers/node-at.ts'
import { reveal } from '#renderer/canvas/controllers/viewport.ts'
import { type Direction, toward } from '#renderer/canvas/toward.ts'
import { onElement } from '#renderer/canvas/view.ts'
import { select, showInspector } from '#renderer/state/window-store.ts'
import { selectedNodes } from './act.ts'
import type { BoardSession } from './board-session.ts'
import { announce, openMenu } from './board-store.ts'
import { describe } from './node-list.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const panStep = 60

/** Keys that mean something only while the board has the focus; the lettered ones are commands. Returns the disposer. */
export function watchKeys(ground: HTMLElement, session: BoardSession): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.target !== ground || event.altKey) return
    const direction = arrows[event.key]
    if (direction && (event.ctrlKey || event.metaKey)) pan(session, direction)
    else if (direction) announce(step(session, direction, event.shiftKey))
    else if (event.key === 'Enter') showInspector(true)
    else if (event.key === 'Escape') giveUp(session)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) menuAtSelected(ground, session)
    else return
    event.preventDefault()
  }
  const focus = (event: Event) => {
    if (event.target instanceof Node && session.element.contains(event.target)) ground.focus({ preventScroll: true })
  }
  const gone = new AbortController()
  const { signal } = gone
  ground.addEventListener('keydown', press, { signal })
  ground.addEventListener('mousedown', focus, { signal })
  return () => gone.abort()
}

/** With a hand on the board, Escape takes back what that does, and nothing else. */
function giveUp({ element }: BoardSession): void {
  if (!element.matches(':active')) select([])
}

function pan({ canvas }: BoardSession, direction: Direction): void {
  const by = { left: [panStep, 0], right: [-panStep, 0], up: [0, panStep], down: [0, -panStep] }[direction]
  canvas.view.panBy(by[0] ?? 0, by[1] ?? 0)
}

/** Selects the next node in a direction (with `more`, too) and says what it is. */
function step({ canvas }: BoardSession, direction: Direction, more: boolean): string {
  const held = selectedNodes()
  const from = held.at(-1)
  const { nodes } = canvas.scene
  const start = nodes.get(from ?? '')
  const next = start ? toward(start, nodes.values(), direction) : middleNode(canvas)
  if (next === null) return 'No node further that way'
  select(more ? [...held.filter(id => id !== next), next] : [next])
  reveal(canvas, next)
  return describe(canvas, next)
}

function middleNode(canvas: BoardSession['canvas']): string | null {
  const { width, height } = canvas.view.now()
  return nodeAt(canvas, { x: width / 2, y: height / 2 }, Infinity)?.id ?? null
}

function menuAtSelected(ground: HTMLElement, { canvas }: BoardSession): void {
  const node = canvas.scene.nodes.get(selectedNodes().at(-1) ?? '')
  const box = ground.getBoundingClientRect()
  const at = node ? onElement(canvas.view.now(), node) : { x: box.width / 2, y: box.height / 2 }
  openMenu({ id: node?.id ?? null, spot: { x: box.x + at.x, y: box.y + at.y } })
}
