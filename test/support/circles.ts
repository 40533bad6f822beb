/** What each file imports, by their paths. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * The files that lead back to themselves, types and workers included, each circle as its files in order; none where there
 * is no circle. Strongly connected components after Tarjan (1972), linear in files and imports.
 */
export function circles(graph: Graph): readonly (readonly string[])[] {
  const [index, low, found] = [new Map<string, number>(), new Map<string, number>(), [] as string[][]]
  const open: string[] = []
  const visit = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.size - 1)
    open.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue
      if (!index.has(next)) visit(next)
      if (open.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1 || graph.get(file)?.includes(file)) found.push(circle.sort())
  }
  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return found
}
