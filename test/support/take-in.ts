import type { Found } from '#engine/importers/importer.ts'
import { importTake } from '#shared/commands/import-take.ts'
import { recordProblems } from '#shared/model/record.ts'
import { apply } from '#shared/ops/apply.ts'
import { fixedContext, freshState } from './plan-context.ts'

/** How many ops a fresh case takes something found in with, and how many a second time; throws where it refuses any. */
export function takeIn(format: string, { entities, links, records }: Found): readonly [first: number, again: number] {
  const state = freshState()
  const source = { fingerprint: 'f'.repeat(64), title: 'A file', sourceGrade: 'F', informationGrade: '6' } as const
  const input = importTake.input.parse({ format, source, entities, links, records })
  const plan = () => importTake.plan(state, input, fixedContext())
  const ops = plan()
  apply(state, ops)
  const problems = [...state.records.values()].flatMap(record => recordProblems(record))
  if (problems[0]) throw new Error(`${problems[0].record}: ${problems[0].field} ${problems[0].problem}`)
  return [ops.length, plan().length]
}
