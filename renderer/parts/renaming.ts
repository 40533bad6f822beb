import { readInput } from '#renderer/fields/read-input.ts'
import { renamedProperty } from '#shared/commands/entity-rename.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** The key of a name that is being written. */
export const nameDraft = (id: string) => `name:${id}`

/** Why a name as typed would be refused, such as an address whose checksum is wrong; undefined where it would not. */
export function nameProblem(state: CaseState, id: string, name: string): string | undefined {
  const property = renamedProperty(state, id, name)
  const reading = property && readInput(property, name)
  return reading?.state === 'wrong' ? reading.problem : undefined
}
