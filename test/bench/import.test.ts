import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { median, report } from './measure.ts'

interface Size {
  readonly rows: number
  readonly runs: number
}

const sizes: readonly Size[] = process.env['BENCH_QUICK']
  ? [1_000, 3_000, 10_000].map(rows => ({ rows, runs: 1 }))
  : [
      { rows: 10_000, runs: 3 },
      { rows: 100_000, runs: 3 },
      { rows: 1_000_000, runs: 1 },
    ]
const folder = mkdtempSync(join(tmpdir(), 'red-thread-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Seconds {
  readonly busy: number
  readonly wall: number
}

interface Parsed {
  readonly parsed: Seconds
  /** In MiB. */
  readonly peak: number
}

interface Taken extends Pick<Parsed, 'peak'> {
  /** Of the dry run, before what is taken in stands in the case and with it in memory. */
  readonly lookPeak: number
  /** The dry run, and taking in what it showed. */
  readonly looked: Seconds
  readonly taken: Seconds
}

const script = join(import.meta.dirname, 'import-once.ts')
const alone = (way: 'write' | 'parse' | 'import', rows: number): unknown =>
  JSON.parse(
    execFileSync('node', [script, way, `${rows}`, join(folder, `${rows}`)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }).toString(),
  )

/** The product and papaparse in turn, each alone in a process; processor time of looking and taking, in seconds. */
function measured({ rows, runs }: Size): number {
  alone('write', rows)
  const [parsed, taken]: [Parsed[], Taken[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    parsed.push(alone('parse', rows) as Parsed)
    taken.push(alone('import', rows) as Taken)
  }
  const seconds = median(taken.map(each => each.looked.busy + each.taken.busy))
  const peer = median(parsed.map(each => each.parsed.busy))
  report(`import ${rows} payments as CSV`, {
    'look s': median(taken.map(each => each.looked.busy)),
    'take s': median(taken.map(each => each.taken.busy)),
    'on the wall s': median(taken.map(each => each.looked.wall + each.taken.wall)),
    'µs a row': (seconds / rows) * 1e6,
    'look peak MiB': median(taken.map(each => each.lookPeak)),
    'peak MiB': median(taken.map(each => each.peak)),
    'papaparse s': peer,
    'papaparse peak MiB': median(parsed.map(each => each.peak)),
    ratio: seconds / peer,
  })
  return seconds
}

it('the time of a row grows by no more than a third with each size, which is what a larger heap costs', () => {
  const perRow = sizes.map(size => measured(size) / size.rows)
  for (const [at, each] of perRow.entries()) if (at > 0) expect(each / (perRow[at - 1] ?? 0)).toBeLessThan(1.33)
})
