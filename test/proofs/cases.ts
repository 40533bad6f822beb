import type { CaseState } from '#shared/ops/state.ts'
import { everyType } from '../support/cases/every-type.ts'
import { hostile } from '../support/cases/hostile.ts'
import { sampleState } from '../support/sample-state.ts'

/** How many entities with hostile text. `.ci/run` asks for 5,000; by hand fewer are quicker. */
export const hostileEntities = Number(process.env['PROVE_HOSTILE'] ?? 300)

/** What every format is proved on. */
export const cases: readonly (readonly [name: string, state: () => Promise<CaseState>])[] = [
  ['the sample', sampleState],
  ['one of everything', async () => everyType()],
  [`${hostileEntities} entities with hostile text`, async () => hostile(hostileEntities)],
]
