import { planCommand } from '#shared/commands/plan.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { takeOps } from '../../support/live-state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'

/** A case with one exhibit, a source kept as it, one without, and a hacker group named by the first. */
export function smallCase() {
  const [state, context] = [freshState(), fixedContext()]
  const run = (command: string, input: unknown): string => {
    const ops = planCommand(state, command, input, context)
    takeOps(state, ops)
    return ops[0]?.id ?? ''
  }
  const exhibit = run('exhibit.add', {
    items: [
      { title: 'Panel report', name: 'panel.pdf', sha256: 'c3'.repeat(32), size: 1234, mediaType: 'application/pdf' },
    ],
  })
  const grade = { sourceGrade: 'B', informationGrade: '2' }
  const source = run('source.add', { title: 'Panel of Experts', kind: 'document', exhibit, ...grade })
  const bare = run('source.add', { title: 'A conversation', kind: 'interview', ...grade })
  const group = run('entity.add', {
    type: 'hacker-group',
    claims: [{ property: 'name', value: 'Lazarus Group', source, locator: 'page 4' }],
  })
  return { state: state as CaseState, run, exhibit, source, bare, group }
}
