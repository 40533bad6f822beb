/** What a layout is given: boxes around discs, the links between them, and what must stay. Board units. */
export interface LayoutNode {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Half the width of disc and label. */
  readonly half: number
  readonly up: number
  readonly down: number
  /** Locked, or not among those chosen: it stays exactly, and others keep off it. */
  readonly fixed: boolean
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[]
  /** `room`: how far apart its ends must be for its label not to hide it. */
  readonly edges: readonly (readonly [from: string, to: string, room?: number])[]
}

export type Settings = Readonly<Record<string, number | string>>

/** A setting as data, so that one form serves every layout. */
export type Setting =
  | { readonly id: string; readonly title: string; readonly usual: number; readonly min: number; readonly max: number }
  | {
      readonly id: string
      readonly title: string
      readonly usual: string
      readonly choices: Readonly<Record<string, string>>
    }

export interface LayoutPosition {
  readonly x: number
  readonly y: number
}

/** Where the nodes that are not fixed are to go, in any frame: the runner brings them back to where they were. */
export interface Layout {
  readonly id: string
  readonly title: string
  readonly icon: string
  readonly help: string
  readonly settings: readonly Setting[]
  readonly place: (
    graph: LayoutGraph,
    settings: Settings,
    progress: (done: number) => void,
  ) => ReadonlyMap<string, LayoutPosition>
  /** It already heeds the fixed ones, so that its result must not be moved as a whole. */
  readonly anchored?: true
}

export const usualSettings = ({ settings }: Layout): Settings =>
  Object.fromEntries(settings.map(({ id, usual }) => [id, usual]))

/** Ids of the nodes that may move, the most linked first, then by id: the same case gives the same layout. */
export function movable({ nodes, edges }: LayoutGraph): readonly LayoutNode[] {
  const degree = new Map<string, number>()
  for (const [from, to] of edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const rank = (node: LayoutNode) => degree.get(node.id) ?? 0
  return nodes.filter(node => !node.fixed).sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
}

/** The neighbours of each node among these, in any direction, each once. */
export function neighbours(
  nodes: readonly LayoutNode[],
  edges: LayoutGraph['edges'],
): ReadonlyMap<string, readonly string[]> {
  const near = new Map(nodes.map(node => [node.id, new Set<string>()]))
  for (const [from, to] of edges) {
    if (from === to || !near.has(from) || !near.has(to)) continue
    near.get(from)?.add(to)
    near.get(to)?.add(from)
  }
  return new Map([...near].map(([id, ids]) => [id, [...ids]]))
}
