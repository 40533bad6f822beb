/**
 * A table as a file holds it. Rows are visited one by one: they may be many, and few have to be kept. `numbers`: places
 * of cells that the file holds as numbers and not as text, so that their fractions follow a point.
 */
export interface InTable {
  /** What people call it: `nodes.csv`, the name of a sheet. */
  readonly name: string
  readonly headers: readonly string[]
  readonly codec: Codec
  /** Places of columns whose cells hold several values, parted by this sign. */
  readonly lists?: { readonly at: ReadonlySet<number>; readonly sign: string }
  readonly each: (visit: (cells: readonly string[], where: string, numbers?: ReadonlySet<number>) => void) => void
}

/** How text stands in a cell of this format, and back. */
export interface Codec {
  readonly write: (text: string, header: string) => string
  readonly read: (cell: string) => string
}

/** Where each header stands; a map, for a header may be called `__proto__`. The first of two alike counts. */
export function placesOf(headers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, header] of headers.entries()) if (!places.has(header)) places.set(header, at)
  return places
}
