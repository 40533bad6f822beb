/**
 * Measures and a shortest path beside loops over typed arrays that do nothing else, in processor time, each round in a
 * process of its own, both sides in turn. Of k-cores the floor is only what they cannot do without.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { median, report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [20_000] : [10_000, 100_000, 1_000_000]
const rounds = process.env['BENCH_QUICK'] ? 1 : 3

interface Done {
  readonly ms: Readonly<Record<string, number>>
  readonly peak: number
}

function once(side: 'product' | 'floor', links: number): Done {
  const script = join(import.meta.dirname, 'network-once.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, side, String(links)])
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString()) as Done
}

it.each(sizes)('a network of %i links, against plain loops', links => {
  const pairs = Array.from({ length: rounds }, () => ({ product: once('product', links), floor: once('floor', links) }))
  const of = (side: 'product' | 'floor', name: string) => median(pairs.map(pair => pair[side].ms[name] ?? Number.NaN))
  const ratios = Object.keys(pairs[0]?.product.ms ?? {}).map(name => {
    const [product, floor] = [of('product', name), of('floor', name)]
    report(`${name}, ${links} links, ms of processor`, { product, floor, ratio: product / floor })
    return [name, product / floor] as const
  })
  const peak = (side: 'product' | 'floor') => median(pairs.map(pair => pair[side].peak))
  report(`MiB at most, ${links} links, the network itself among them`, {
    product: peak('product'),
    floor: peak('floor'),
  })
  // Of a small one most is compiling.
  if (links < 1_000_000) return
  expect(ratios.filter(([, ratio]) => !(ratio <= 3))).toEqual([])
})
