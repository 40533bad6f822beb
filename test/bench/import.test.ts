import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? ([1_000, 10_000] as const) : ([10_000, 100_000] as const)
const folder = mkdtempSync(join(tmpdir(), 'red-thread-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  /** Seconds of processor time: papaparse alone, the dry run, and taking in what it showed. */
  readonly parse: number
  readonly look: number
  readonly take: number
  /** In MiB. */
  readonly peak: number
}

function once(rows: number): Run {
  const script = join(import.meta.dirname, 'import-once.ts')
  const run: Run = JSON.parse(execFileSync('node', [script, `${rows}`, join(folder, `${rows}`)]).toString())
  const perRow = ((run.look + run.take) / rows) * 1e6
  report(`import ${rows} payments as CSV`, {
    'look s': run.look,
    'take s': run.take,
    'µs a row': perRow,
    'papaparse s': run.parse,
    'peak MiB': run.peak,
  })
  return run
}

it('ten times as many rows take ten times as long, and a third more for what a larger heap costs', () => {
  const [few, many] = sizes.map(once)
  if (!few || !many) throw new Error('there are two sizes')
  expect((many.look + many.take) / (few.look + few.take) / 10).toBeLessThan(1.33)
})
