import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Exporter, OptionValues } from '#engine/formats/writing/exporter.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { everyType } from '../support/cases/every-type.ts'
import { hostile } from '../support/cases/hostile.ts'
import { sampleState } from '../support/sample-state.ts'
import { type WholeCase, waysOf, wholeCase, writeAll } from './whole-case.ts'

/** SHA-256 of every file, and of what was told as lost. */
async function hashesOf(exporter: Exporter, given: WholeCase, way: OptionValues) {
  const { files, losses } = await writeAll(exporter, given, way)
  const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
  return [...[...files].map(([path, bytes]) => `${path} ${hash(bytes)}`), `lost ${hash(JSON.stringify(losses))}`]
}

describe('two runs give equal SHA-256, however the format is asked for', () => {
  let cases: readonly WholeCase[]
  let same: readonly WholeCase[]
  beforeAll(async () => {
    const states = [await sampleState(), everyType(), hostile(60)]
    cases = states.map(wholeCase)
    // Made anew: nothing that the first run left in memory may help the second.
    same = states.map(state => wholeCase(stateOf(structuredClone([...state.records.values()]))))
  })

  it.each(exporters.map(each => [each.id, each] as const))('%s', async (_, exporter) => {
    for (const [at, given] of cases.entries()) {
      const again = same[at] ?? given
      const ways = waysOf(exporter, given.edition)
      // The case with one of everything walks through every choice; the others take the plainest and the fullest.
      for (const way of at === 1 ? ways : new Set([ways.at(0) ?? {}, ways.at(-1) ?? {}])) {
        const first = await hashesOf(exporter, given, way)
        expect(first.length, JSON.stringify(way)).toBeGreaterThan(1)
        expect(await hashesOf(exporter, again, way), JSON.stringify(way)).toEqual(first)
      }
    }
  })
})
