import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importers } from '#engine/formats/importers.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { median } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 5_000] : [5_000, 15_000, 50_000]
const [small = 0, large = 0] = [sizes.at(-2), sizes.at(-1)]
const rounds = process.env['BENCH_QUICK'] ? 1 : 3

interface Run {
  /** Of processor time. */
  readonly seconds: number
  /** To JSON.stringify, or JSON.parse, of the same records. */
  readonly ratio: number
  readonly held: number
  readonly peak: number
}

const folder = mkdtempSync(join(tmpdir(), 'red-thread-bench-'))
const rows: string[] = []
afterAll(() => {
  rmSync(folder, { recursive: true })
  const head = ['processor time', ...sizes.map(size => `${size} s`), 'growth', ...sizes.map(size => `${size} to JSON`)]
  head.push(...sizes.map(size => `${size} MiB`), 'of which held')
  process.stdout.write(`\n${[head.join(' | '), ...rows].join('\n')}\n`)
})

function medianOf(way: 'out' | 'in', format: string, entities: number): Run {
  const script = join(import.meta.dirname, 'export-once.ts')
  const runs = Array.from({ length: rounds }, (): Run => {
    const told = execFileSync('node', [script, way, format, `${entities}`, join(folder, `${format}-${entities}`)])
    return JSON.parse(told.toString())
  })
  const middle = (what: keyof Run) => median(runs.map(run => run[what]))
  return { seconds: middle('seconds'), ratio: middle('ratio'), held: middle('held'), peak: middle('peak') }
}

/** What takes longer than its size says may take a third more, for what a larger heap costs. */
function compare(way: 'out' | 'in', format: string): void {
  const runs = sizes.map(size => medianOf(way, format, size))
  const [a, b] = [runs.at(-2), runs.at(-1)]
  if (!a || !b) throw new Error('growth is that between two sizes')
  const growth = b.seconds / a.seconds / (large / small)
  const figures = [
    ...runs.map(run => run.seconds.toFixed(2)),
    growth.toFixed(2),
    ...runs.map(run => run.ratio.toFixed(1)),
  ]
  const memory = [...runs.map(run => run.peak), b.held].map(mebibytes => mebibytes.toFixed(0))
  rows.push([`${format} ${way}`, ...figures, ...memory].join(' | '))
  expect(growth).toBeLessThan(1.33)
}

/** What comes in is what went out: formats that only others write are timed in import.test.ts. */
const bothWays = importers.filter(importer => exporters.some(({ id }) => id === importer.id))

describe(`${sizes.join(', ')} entities, each run in a process of its own`, () => {
  it.each(exporters.map(({ id }) => id))('%s out', format => compare('out', format))
  it.each(bothWays.map(({ id }) => id))('%s in', format => compare('in', format))
})
