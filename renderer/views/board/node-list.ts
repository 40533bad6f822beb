import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import type { View } from '#renderer/canvas/view.ts'
import { inSlices } from '#renderer/state/slices.ts'
import { badges } from '#shared/queries/badges.ts'
import { countWords } from '#shared/queries/count-words.ts'
import styles from './board.module.css'

const mostListed = 10_000

/**
 * The picture as a list for those who do not see it: one item per node, with its label, what it is, its signs and how
 * many links it has. Nobody listens to more than some thousands, which the page pays for: of the others it says how many. Each item carries its place in board units as `data-x` and `data-y`; the list carries the view as
 * `data-zoom`, `data-pan-x` and `data-pan-y`, so that a node is drawn at x * zoom + pan pixels of the board element.
 * Brought up to date shortly after each change. Returns the disposer.
 */
export function mirrorNodes(ground: HTMLElement, canvas: BoardCanvas): () => void {
  const list = document.createElement('ul')
  list.className = styles['unseen'] ?? ''
  list.setAttribute('aria-label', 'Nodes of the board')
  ground.append(list)
  const items = new Map<string, HTMLLIElement>()
  const rest = document.createElement('li')
  let run = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    run.abort()
    run = new AbortController()
    const { signal } = run
    for (const [id, item] of items) {
      if (canvas.scene.nodes.has(id)) continue
      item.remove()
      items.delete(id)
    }
    const { nodes, edges } = canvas.scene
    const listed = [
      ...items.keys(),
      ...nodes
        .keys()
        .filter(id => !items.has(id))
        .take(mostListed - items.size),
    ]
    void inSlices(listed, slice => slice.map(id => write(list, items, canvas, id)), signal).then(() => {
      if (signal.aborted) return
      setData(list, { nodeCount: nodes.size, edgeCount: edges.size })
      const left = nodes.size - listed.length
      if (left === 0) rest.remove()
      else list.append(rest)
      rest.textContent = `${countWords(left, 'more node', 'more nodes')}, which the search finds`
    })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, 80)
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
