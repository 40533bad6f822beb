import type { Arrow } from './ranks.ts'

const sweeps = 12

/** Turns each row's order so that fewer lines cross: every node goes to the mean of its neighbours in the row before. */
export function untangle(rows: readonly string[][], arrows: readonly Arrow[]): string[][] {
  const near = neighboursOf(arrows)
  const result = rows.map(row => [...row])
  const at = new Map<string, number>()
  const note = (row: readonly string[]) => {
    for (const [index, id] of row.entries()) at.set(id, (index + 0.5) / row.length)
  }
  result.forEach(note)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? result : result.toReversed()) {
      const wish = new Map(row.map(id => [id, mean(near.get(id) ?? [], at) ?? at.get(id) ?? 0]))
      row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0))
      note(row)
    }
  }
  return result
}

/** Where each node of the rows lies along its row: near the mean of its neighbours, in order, wide enough apart. */
export function alongRows(
  rows: readonly (readonly string[])[],
  arrows: readonly Arrow[],
  size: (id: string) => number,
): Map<string, number> {
  const near = neighboursOf(arrows)
  const at = new Map<string, number>()
  for (const row of rows) settle(row, new Map(), size, at)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      settle(row, new Map(row.map(id => [id, mean(near.get(id) ?? [], at) ?? at.get(id) ?? 0])), size, at)
    }
  }
  return at
}

interface Block {
  readonly ids: string[]
  readonly offsets: number[]
  width: number
  /** Sum of what its members wish its start to be. */
  wish: number
}

/**
 * Nearest places in order without overlap: neighbours that wish to pass each other are joined to one block, which goes
 * to the mean of its wishes (pool adjacent violators).
 */
function settle(
  row: readonly string[],
  wishes: ReadonlyMap<string, number>,
  size: (id: string) => number,
  at: Map<string, number>,
): void {
  const blocks: Block[] = []
  for (const id of row) {
    const half = size(id) / 2
    let block: Block = { ids: [id], offsets: [half], width: size(id), wish: (wishes.get(id) ?? 0) - half }
    for (let last = blocks.at(-1); last && startOf(last) + last.width > startOf(block); last = blocks.at(-1)) {
      blocks.pop()
      block = joined(last, block)
    }
    blocks.push(block)
  }
  for (const block of blocks) {
    for (const [index, id] of block.ids.entries()) at.set(id, startOf(block) + (block.offsets[index] ?? 0))
  }
}

const startOf = (block: Block) => block.wish / block.ids.length

const joined = (a: Block, b: Block): Block => ({
  ids: [...a.ids, ...b.ids],
  offsets: [...a.offsets, ...b.offsets.map(offset => offset + a.width)],
  width: a.width + b.width,
  wish: a.wish + b.wish - a.width * b.ids.length,
})

function neighboursOf(arrows: readonly Arrow[]): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>()
  for (const [from, to] of arrows) {
    near.set(from, [...(near.get(from) ?? []), to])
    near.set(to, [...(near.get(to) ?? []), from])
  }
  return near
}

function mean(ids: readonly string[], at: ReadonlyMap<string, number>): number | undefined {
  if (ids.length === 0) return undefined
  return ids.reduce((sum, id) => sum + (at.get(id) ?? 0), 0) / ids.length
}
