import type { LayoutGraph, LayoutNode } from './layout.ts'

export type Arrow = readonly [from: string, to: string]

/** Links among these nodes, each pair once, turned where needed so that no circle is left (depth first, without recursion). */
export function acyclic(nodes: readonly LayoutNode[], edges: LayoutGraph['edges']): Arrow[] {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  const pairs = new Set<string>()
  for (const [from, to] of edges) {
    const key = from < to ? `${from}\n${to}` : `${to}\n${from}`
    if (from === to || !next.has(from) || !next.has(to) || pairs.has(key)) continue
    pairs.add(key)
    next.get(from)?.push(to)
  }
  const arrows: Arrow[] = []
  const state = new Map<string, 'open' | 'closed'>()
  for (const { id } of nodes) walk(id, next, state, arrows)
  return arrows
}

function walk(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  state: Map<string, 'open' | 'closed'>,
  arrows: Arrow[],
): void {
  if (state.has(start)) return
  state.set(start, 'open')
  const path: { id: string; at: number }[] = [{ id: start, at: 0 }]
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const to = next.get(top.id)?.[top.at++]
    if (to === undefined) {
      state.set(top.id, 'closed')
      path.pop()
    } else if (state.get(to) === 'open') arrows.push([to, top.id])
    else {
      arrows.push([top.id, to])
      if (state.has(to)) continue
      state.set(to, 'open')
      path.push({ id: to, at: 0 })
    }
  }
}

/** Rows of ids: every arrow leads to a later row, each node as late as its targets let it, so that lines are short. */
export function ranks(nodes: readonly LayoutNode[], arrows: readonly Arrow[]): string[][] {
  const order = sorted(nodes, arrows)
  const into = Map.groupBy(arrows, ([, to]) => to)
  const out = Map.groupBy(arrows, ([from]) => from)
  const rank = new Map<string, number>()
  for (const id of order) {
    rank.set(id, Math.max(-1, ...(into.get(id) ?? []).map(([from]) => rank.get(from) ?? 0)) + 1)
  }
  for (const id of order.toReversed()) {
    const targets = (out.get(id) ?? []).map(([, to]) => rank.get(to) ?? 0)
    if (targets.length > 0 && !into.has(id)) rank.set(id, Math.min(...targets) - 1)
  }
  const rows: string[][] = []
  for (const id of order) {
    const row = rank.get(id) ?? 0
    while (rows.length <= row) rows.push([])
    rows[row]?.push(id)
  }
  return rows.filter(row => row.length > 0)
}

/** Ids so that every arrow leads to a later one. */
function sorted(nodes: readonly LayoutNode[], arrows: readonly Arrow[]): string[] {
  const waiting = new Map(nodes.map(({ id }) => [id, 0]))
  for (const [, to] of arrows) waiting.set(to, (waiting.get(to) ?? 0) + 1)
  const out = Map.groupBy(arrows, ([from]) => from)
  const order = nodes.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id)
  for (let at = 0; at < order.length; at++) {
    for (const [, to] of out.get(order[at] ?? '') ?? []) {
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) order.push(to)
    }
  }
  return order
}
