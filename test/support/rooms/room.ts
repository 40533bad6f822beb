/** A room and its arrows: what is not written is forbidden. */
export interface Room {
  /** A folder, or one file; the longest that fits names a file's room. */
  readonly place: string
  /** The other rooms it may import. */
  readonly from?: readonly string[]
  /** Libraries, and modules of Node itself. */
  readonly libraries?: readonly string[]
  /** Style sheets and fonts belong to the window alone. */
  readonly styles?: true
}

/** Rooms it may import, by layer; each name without the layer's folder. */
interface Arrows {
  readonly engine?: readonly string[]
  readonly hosts?: readonly string[]
  readonly shared?: readonly string[]
  readonly libraries?: readonly string[]
}

export const room = (place: string, { engine = [], hosts = [], shared = [], libraries = [] }: Arrows): Room => ({
  place,
  from: [
    ...engine.map(name => `electron/engine/${name}`),
    ...hosts.map(name => `electron/${name}`),
    ...shared.map(name => `shared/${name}`),
  ],
  libraries,
})
