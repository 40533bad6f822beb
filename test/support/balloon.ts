import { describe } from '#shared/commands/describe.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { apply, emptyState } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

const context = () => {
  let made = 0
  const prefix: Readonly<Record<string, string>> = { 'entity-type': 'et', 'link-type': 'lt', 'custom-property': 'cp' }
  return {
    by: 'A. Keller',
    at: '2026-03-01T09:00:00.000Z',
    newId: (record: string) => `${prefix[record] ?? record.slice(0, 2)}_${++made}`,
  }
}

/** A case to which one command after another is done; each gives the ops and the state after it. */
function beginning() {
  const made = context()
  let state: CaseState = emptyState()
  return {
    now: () => state,
    run: <C extends CommandId>(command: C, input: CommandInput<C>) => {
      const ops = planCommand(state, command, input, made)
      const before = state
      state = apply(state, ops)
      return { ops, before, says: describe(state, { seq: 1, at: made.at, by: made.by, command, ops }) }
    },
  }
}

export const balloon = {
  title: 'Spy balloon',
  plural: 'Spy balloons',
  base: 'aircraft',
  group: 'state',
  icon: 'cloud',
  properties: [
    { title: 'Altitude', kind: 'text' },
    { title: 'Mission code', kind: 'text', caption: true, many: true },
    { title: 'Status', kind: 'choice', choices: ['aloft', 'shot down'] },
  ],
} as const

export function withBalloon() {
  const held = beginning()
  held.run('entity-type.add', balloon)
  const [type] = all(held.now(), 'entity-type')
  return { ...held, type: type?.id ?? '' }
}
