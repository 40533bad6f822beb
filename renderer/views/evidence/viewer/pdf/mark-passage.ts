import { findPassage } from '../../passage/find-passage.ts'

const name = 'passage'

/**
 * Marks a passage in the text of a page by the browser's own highlights, which change no element; what takes the mark
 * away again.
 */
export function markPassage(text: HTMLElement, passage: string): () => void {
  const nodes = textNodes(text)
  const found = findPassage(
    nodes.map(node => node.data),
    passage,
  )
  const [first, last] = [nodes[found?.from ?? -1], nodes[found?.to ?? -1]]
  if (!found || !first || !last) return () => undefined
  const range = new Range()
  range.setStart(first, found.start)
  range.setEnd(last, found.end)
  CSS.highlights.set(name, new Highlight(range))
  first.parentElement?.scrollIntoView({ block: 'center' })
  return () => void CSS.highlights.delete(name)
}

function textNodes(root: HTMLElement): Text[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walk.nextNode()) nodes.push(walk.currentNode as Text)
  return nodes
}
