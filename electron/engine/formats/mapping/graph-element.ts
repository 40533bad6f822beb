/** A node, edge or hyperedge of a graph file, or the graph itself, with its data by the names the file gives. */
export interface GraphElement {
  readonly kind: string
  /** Place in the file, for an edge without an id. */
  readonly number: number
  readonly id: string
  readonly from: string
  readonly to: string
  readonly data: Map<string, string>
  /** The names of data that the file declares to be numbers, whose fractions follow a point. */
  readonly numbers: ReadonlySet<string>
  /** What our own data key holds. */
  readonly payloads: string[]
  /** What a program draws on it or calls it apart from its data. */
  label: string
  /** What a program says it is apart from its data; '' where it says nothing. */
  type: string
  /** Id of the node it stands in; '' where it stands in none. */
  readonly within: string
  readonly isUndirected: boolean
  /** A frame that a program draws around other nodes. */
  readonly isFrame?: boolean
  /** Values of its data that hold for a time only; of one name there may be several, and `data` has the first. */
  readonly spans: readonly Span[]
}

export interface Span {
  readonly name: string
  readonly value: string
  readonly from?: string
  readonly to?: string
}

export const whereIs = ({ kind, id, number }: GraphElement): string => `${kind} ${id || number}`
