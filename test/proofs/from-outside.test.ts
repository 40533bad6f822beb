import { beforeAll, describe, expect, it } from 'vitest'
import type { OptionValues } from '#engine/formats/writing/exporter.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { dossierForm } from '#engine/handover/package/formats.ts'
import { everyType } from '../support/cases/every-type.ts'
import { hostile } from '../support/cases/hostile.ts'
import { sampleState } from '../support/sample-state.ts'
import { validators } from './validators/list.ts'
import { fullest, type WholeCase, wholeCase, writeAll } from './whole-case.ts'

/** How many entities with hostile text. `.ci/run` asks for 5,000; by hand fewer are quicker. */
const hostileEntities = Number(process.env['PROVE_HOSTILE'] ?? 300)

const states = [
  ['the sample', sampleState],
  ['one of everything', async () => everyType()],
  [`${hostileEntities} entities with hostile text`, async () => hostile(hostileEntities)],
] as const

const everything = fullest(exporters.find(({ id }) => id === 'package')?.options)

/** The ways a format is proved in, by what to call them: the plainest, unless another changes what the file is. */
const ways: Readonly<Record<string, readonly (readonly [name: string, options: OptionValues])[]>> = {
  stix: [
    ['stix', {}],
    ['stix, strict core', { profile: 'strict-core' }],
  ],
  // The dossier as PDF is proved by itself, and takes longest to write.
  package: [['package with everything', { ...everything, [dossierForm]: 'dossier-html' }]],
}

it('every format has something outside that proves it', () => {
  expect(exporters.map(({ id }) => id).filter(id => !validators[id]?.length)).toEqual([])
})

describe.each(states)('%s', { timeout: 600_000 }, (_, stateOf) => {
  let given: WholeCase
  beforeAll(async () => {
    given = wholeCase(await stateOf())
  })

  // Several programs look at one export: it is held until the next is written.
  let written: { readonly way: string; readonly files: ReadonlyMap<string, Buffer> } | undefined
  for (const exporter of exporters) {
    for (const [way, options] of ways[exporter.id] ?? [[exporter.id, {}]]) {
      for (const { by, isHere, problems } of validators[exporter.id] ?? []) {
        it.skipIf(!isHere)(`${way}, by ${by}`, async () => {
          const { files } = written?.way === way ? written : await writeAll(exporter, given, options)
          written = { way, files }
          expect((await problems({ files, state: given.edition.state, options })).slice(0, 10)).toEqual([])
        })
      }
    }
  }
})
