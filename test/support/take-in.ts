import { apart } from '#engine/formats/importing/apart.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Found, Importer, InFile } from '#engine/formats/reading/importer.ts'
import { handlingSaid } from '#shared/commands/import-handling.ts'
import { planImport } from '#shared/commands/import-plan.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { recordProblems } from '#shared/model/record.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { checked } from './checked.ts'
import { takeOps } from './live-state.ts'
import { fixedContext, freshState } from './plan-context.ts'

/** What an importer finds, under keys that mean the same in every file: as the engine's worker gives it. */
export const taken = (importer: Importer, files: readonly InFile[]): Found =>
  apart(builtIn, foundIn(importer, files), importer.isLocalId)

/** How many ops a fresh case takes something found in with, and how many a second time; throws where it refuses any. */
export function takeIn(format: string, found: Found): readonly [first: number, again: number] {
  const state = freshState()
  const plan = () => opsOf(state, format, apart(builtIn, found), 'f'.repeat(64))
  const ops = plan()
  takeOps(state, ops)
  const problems = [...state.records.values()].flatMap(record => recordProblems(record))
  if (problems[0]) throw new Error(`${problems[0].record}: ${problems[0].field} ${problems[0].problem}`)
  return [ops.length, plan().length]
}

/** Takes files into a case as the engine does; the same bytes are the same source. */
export function takeFile(state: CaseState, importer: Importer, ...files: readonly InFile[]): void {
  const fingerprint = canonicalHash(files.map(({ bytes }) => Buffer.from(bytes).toString('base64')))
  takeOps(state, opsOf(state, importer.id, taken(importer, files), fingerprint))
}

/** What the engine plans for a file of such a fingerprint. */
export function opsOf(state: CaseState, format: string, found: Found, fingerprint: string): readonly Op[] {
  const source = { fingerprint, title: 'A file', sourceGrade: 'F', informationGrade: '6' } as const
  const { entities, links } = checked(found)
  const said = handlingSaid([...entities, ...links])
  const input = { format, source, mappings: [], entities, links, said, records: found.records }
  return planImport(state, input, fixedContext()).ops
}
