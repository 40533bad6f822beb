import { findIn, findWhole, type Match, type Part } from '../find/find-in.ts'

/** How something is marked: the passage gone to, all that was found, and of that the one gone to. */
type Mark = 'passage' | 'found' | 'found-now'

/** The text that lies over a page: its element, and the words in each of its stretches. */
export interface PageLayer {
  readonly text: HTMLElement
  readonly parts: readonly Part[]
}

/** Marks a passage in the text of a page and shows it; what takes the mark away again. */
export function markPassage({ text, parts }: PageLayer, passage: string): () => void {
  const found = findWhole(parts, passage)
  const range = found && rangeOf(textNodes(text), found)
  if (!range) return () => undefined
  show(range)
  return mark('passage', range)
}

/** Marks every place of the words on a page, shows the `now`-th of them; what takes the marks away again. */
export function markFound({ text, parts }: PageLayer, wanted: string, now: number | null): () => void {
  const nodes = textNodes(text)
  const unmarks = findIn(parts, wanted).map((match, nth) => {
    const range = rangeOf(nodes, match)
    if (!range) return () => undefined
    if (nth === now) show(range)
    return mark(nth === now ? 'found-now' : 'found', range)
  })
  return () => {
    for (const unmark of unmarks) unmark()
  }
}

function rangeOf(nodes: readonly Text[], { from, to }: Match): Range | null {
  const [first, last] = [nodes[from.part], nodes[to.part]]
  if (!first || !last) return null
  const range = new Range()
  range.setStart(first, Math.min(from.at, first.length))
  range.setEnd(last, Math.min(to.at, last.length))
  return range
}

/** By the browser's own highlights, which change no element. */
function mark(name: Mark, range: Range): () => void {
  const marks = CSS.highlights.get(name) ?? new Highlight()
  marks.add(range)
  CSS.highlights.set(name, marks)
  return () => void marks.delete(range)
}

function show(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
}

function textNodes(root: HTMLElement): Text[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walk.nextNode()) nodes.push(walk.currentNode as Text)
  return nodes
}
