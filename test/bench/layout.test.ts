/**
 * Laying out a board: hubs and tails, twice as many links as nodes, from a grid as an import leaves it. Ours, with boxes
 * parted, beside d3-force with the same forces in its usual 300 steps, which parts no boxes; in processor time, each
 * round in a process of its own. The length of links says which of the two brought linked nodes nearer.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { median, report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500] : [1_000, 5_000, 10_000]
/** Of a large board once: the peer takes a minute for it. */
const roundsOf = (size: number) => (size > 1_000 || process.env['BENCH_QUICK'] ? 1 : 3)

type Done = Readonly<Record<string, { readonly ms: number; readonly length: number }>>

function layOut(size: number): Done {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    join(import.meta.dirname, 'layout-once.ts'),
    String(size),
  ])
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString()) as Done
}

it.each(sizes)('laying out %i nodes and twice as many links, against d3-force', size => {
  const rounds = Array.from({ length: roundsOf(size) }, () => layOut(size))
  const of = (name: string, what: 'ms' | 'length') => median(rounds.map(done => done[name]?.[what] ?? Number.NaN))
  const names = Object.keys(rounds[0] ?? {})
  const ratio = of('organic', 'ms') / of('d3-force', 'ms')
  report(`laying out ${size} nodes, ms of processor`, {
    ...Object.fromEntries(names.map(name => [name, of(name, 'ms')])),
    'organic by d3-force': ratio,
  })
  report(`median length of links, ${size} nodes`, {
    organic: of('organic', 'length'),
    'd3-force': of('d3-force', 'length'),
  })
  expect(ratio).toBeLessThan(0.7)
})
