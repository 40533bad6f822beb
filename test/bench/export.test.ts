import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importers } from '#engine/formats/importers.ts'
import { exporters } from '#engine/handover/exporters.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 5_000] : [5_000, 50_000]
const [small = 0, large = 0] = sizes

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
  const head = ['', `${small} s`, `${large} s`, 'growth', 'to JSON', `${small} MiB`, `${large} MiB`, 'of which held']
  process.stdout.write(`\n${[head.join(' | '), ...rows].join('\n')}\n`)
})

function once(way: 'out' | 'in', format: string, entities: number): Run {
  const script = join(import.meta.dirname, 'export-once.ts')
  const told = execFileSync('node', [script, way, format, `${entities}`, join(folder, `${format}-${entities}`)])
  return JSON.parse(told.toString())
}

/** Ten times as much may take ten times as long, and a third more for what a larger heap costs. */
function compare(way: 'out' | 'in', format: string): void {
  const [a, b] = [once(way, format, small), once(way, format, large)]
  const growth = b.seconds / a.seconds / (large / small)
  const figures = [a.seconds.toFixed(2), b.seconds.toFixed(2), growth.toFixed(2), b.ratio.toFixed(1)]
  const memory = [a.peak, b.peak, b.held].map(mebibytes => mebibytes.toFixed(0))
  rows.push([`${format} ${way}`, ...figures, ...memory].join(' | '))
  expect(growth).toBeLessThan(1.33)
}

describe(`${small} and ${large} entities, each run in a process of its own`, () => {
  it.each(exporters.map(({ id }) => id))('%s out', format => compare('out', format))
  it.each(importers.map(({ id }) => id))('%s in', format => compare('in', format))
})
