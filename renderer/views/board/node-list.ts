import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import type { View } from '#renderer/canvas/view.ts'
import { inSlices } from '#renderer/state/slices.ts'
import { badges } from '#shared/queries/badges.ts'
import { countWords } from '#shared/queries/count-words.ts'
import styles from './board.module.css'

const mostListed = 10_000

/**
 * The picture as a list for those who do not see it: one item per node, with its label, what it is, its signs and how
 * many links it has. Nobody listens to more than some thousands, which the page pays for: of the others it says how many.
 * Each item carries its place in board units as `data-x` and `data-y`; the list carries the view as `data-zoom`,
 * `data-pan-x` and `data-pan-y`, so that a node is drawn at x * zoom + pan pixels of the board element. Brought up to
 * date shortly after each change. Returns the disposer.
 */
export function mirrorNodes(ground: HTMLElement, canvas: BoardCanvas): () => void {
  const list = document.createElement('ul')
  list.className = styles['unseen'] ?? ''
  list.setAttribute('aria-label', 'Nodes of the board')
  ground.append(list)
  const refresh = listing(list, canvas)
  let run = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      run.abort()
      run = new AbortController()
      void refresh(run.signal)
    }, 80)
  }
  const view = ({ zoom, panX, panY }: View) => setData(list, { zoom, panX, panY })
  const offs = [canvas.onChange(soon), canvas.view.onMove(view)]
  view(canvas.view.now())
  soon()
  return () => {
    for (const off of offs) off()
    clearTimeout(timer)
    run.abort()
    list.remove()
  }
}

/** What brings the list up to date, in slices. */
function listing(list: HTMLElement, canvas: BoardCanvas): (signal: AbortSignal) => Promise<void> {
  const items = new Map<string, HTMLLIElement>()
  const others = document.createElement('li')
  return async signal => {
    const { nodes, edges } = canvas.scene
    for (const [id, item] of items) {
      if (nodes.has(id)) continue
      item.remove()
      items.delete(id)
    }
    const unlisted = nodes.keys().filter(id => !items.has(id))
    const ids = [...items.keys(), ...unlisted.take(mostListed - items.size)]
    await inSlices(ids, slice => slice.map(id => write(list, items, canvas, id)), signal)
    if (signal.aborted) return
    const left = nodes.size - ids.length
    others.textContent = `${countWords(left, 'more node', 'more nodes')}, which the search finds`
    if (left > 0) list.append(others)
    else others.remove()
    setData(list, { nodeCount: nodes.size, edgeCount: edges.size })
  }
}

function write(list: HTMLElement, items: Map<string, HTMLLIElement>, canvas: BoardCanvas, id: string): void {
  const node = canvas.scene.nodes.get(id)
  if (!node) return
  const held = items.get(id)
  const item = held ?? document.createElement('li')
  if (!held) {
    items.set(id, item)
    list.append(item)
  }
  const { x, y } = node
  setData(item, { id, x, y, type: node.type, locked: String(node.locked), badges: node.badges.join(' ') })
  const text = describe(canvas, id)
  if (item.textContent !== text) item.textContent = text
}

/** "Front company, front company, Laos, carries an indicator, 3 links". */
export function describe({ scene }: BoardCanvas, id: string): string {
  const node = scene.nodes.get(id)
  if (!node) return ''
  const links = node.edges.size
  const signs = node.badges.map(badge => badges[badge].title.toLowerCase())
  const parts = [
    node.label,
    node.typeTitle.toLowerCase(),
    node.context,
    ...signs,
    node.locked ? 'locked' : '',
    `${links} ${links === 1 ? 'link' : 'links'}`,
  ]
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(', ')
}

function setData(element: HTMLElement, data: Readonly<Record<string, string | number>>): void {
  for (const [key, value] of Object.entries(data)) {
    const text = String(value)
    if (element.dataset[key] !== text) element.dataset[key] = text
  }
}
