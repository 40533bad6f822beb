import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { median, report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 1_000] : [500, 5_000, 50_000]
const rounds = 3

interface Run {
  readonly ms: number
  readonly cpu: number
  readonly held: number
  readonly peak: number
  /** Of the file, in MiB. */
  readonly size: number
}

const once = (entities: number): Run =>
  JSON.parse(execFileSync('node', [join(import.meta.dirname, 'dossier-once.ts'), `${entities}`]).toString())

const of = (runs: readonly Run[], what: keyof Run) => median(runs.map(run => run[what]))

it(`a dossier as PDF of ${sizes.join(', ')} entities grows as they do`, () => {
  const costs = sizes.map(entities => {
    const runs = Array.from({ length: rounds }, () => once(entities))
    const cpu = of(runs, 'cpu')
    report(`dossier PDF of ${entities} entities`, {
      ms: of(runs, 'ms'),
      'processor ms': cpu,
      'processor µs an entity': (cpu * 1000) / entities,
      'file MiB': of(runs, 'size'),
      'held MiB': of(runs, 'held'),
      'highest MiB': of(runs, 'peak'),
    })
    return cpu / entities
  })
  expect(costs.at(-1) ?? 0).toBeLessThan((costs.at(-2) ?? 0) * 1.33)
})
