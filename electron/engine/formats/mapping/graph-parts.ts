import type { Attribute } from './columns.ts'

/** A node of a foreign graph, '' where the file does not say. */
export interface ForeignNode {
  /** By which the file's edges name it; of an edge its id. */
  readonly key: string
  readonly where: string
  readonly type: string
  readonly label: string
  readonly attributes: readonly Attribute[]
}

export interface ForeignEdge extends ForeignNode {
  readonly from: string
  readonly to: string
  /** What its row says of its ends beside their keys. */
  readonly ends?: { readonly from: EndDescription; readonly to: EndDescription }
  /** The row says that it leads no way, or both. */
  readonly isUndirected?: true
}

/** `label`: what the end is called, or its key again. */
export interface EndDescription extends Pick<ForeignNode, 'label' | 'type' | 'attributes'> {
  /** The column of its key. */
  readonly column?: string
  /** Its key as the file writes it. */
  readonly written?: string
}

/** What counts where the graph says nothing: types as the user says, and the types of what the case file has itself. */
export interface Usual {
  readonly type?: string
  readonly linkType?: string
  readonly typeHere?: (key: string) => string | undefined
}
