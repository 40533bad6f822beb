import { type Gathered, note } from '../reading/gathered.ts'
import { type GraphElement, whereIs } from './graph-element.ts'

/** Nodes that are drawn around others and nothing else: no edge leads to them, and nothing says what they are. */
export function onlyFrames(
  elements: readonly GraphElement[],
  edges: readonly GraphElement[],
  saysType: (element: GraphElement) => boolean,
): readonly GraphElement[] {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return elements.filter(
    element => element.isFrame === true && !ends.has(element.id) && element.type === '' && !saysType(element),
  )
}

export function reportFrames(gathered: Gathered, frames: readonly GraphElement[]): void {
  const [first] = frames
  if (!first) return
  const names = frames.map(({ label, id }) => `"${label || id}"`)
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
  const [what, it, was] =
    frames.length === 1
      ? ['a frame is drawn', 'it', 'it was']
      : [`${frames.length.toLocaleString('en')} frames are drawn`, 'them', 'they were']
  note(gathered, whereIs(first), `${what} around other nodes, ${shown}: what stands in ${it} was taken in, ${was} not`)
}
