import { expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { type CommandId, type CommandInput, commands } from '#shared/commands/list.ts'

const schemas = new Map(commands.map((each): [string, ZodType] => [each.id, each.input]))

/** As every caller takes them: window, engine, command line, tests. */
function run<C extends CommandId>(command: C, input: CommandInput<C>): unknown {
  return schemas.get(command)?.safeParse(input).success
}

/** Each line that must not compile says so; one that did would be an error of its own. */
test('a command that does not exist, and a field that it does not take, do not compile', () => {
  expect(run('note.add', { text: 'what was said' })).toBe(true)
  // @ts-expect-error no such command
  expect(run('note.ad', { text: 'what was said' })).toBeUndefined()
  // @ts-expect-error no such field
  expect(run('note.add', { words: 'what was said' })).toBe(false)
  // @ts-expect-error a field too many
  expect(run('note.add', { text: 'what was said', grade: 'A1' })).toBe(false)
  // @ts-expect-error a field is missing
  expect(run('claim.status', { ids: ['cl_1'] })).toBe(false)
  // @ts-expect-error of another type
  expect(run('claim.status', { ids: 'cl_1', status: 'disputed' })).toBe(false)
  // @ts-expect-error no such choice
  expect(run('claim.status', { ids: ['cl_1'], status: 'superseded' })).toBe(false)
  // @ts-expect-error the fields of one way with the kind of another
  expect(run('redaction.add', { kind: 'term', subject: 'en_1' })).toBe(false)
  // @ts-expect-error the input of another command
  expect(run('entity.rename', { text: 'what was said' })).toBe(false)
})

test('what is handed over cannot be changed by the command, and so may be readonly', () => {
  const ids: readonly string[] = ['cl_1']
  expect(run('claim.status', { ids, status: 'asserted' })).toBe(true)
})

test('no command is told by a name that any text fits', () => {
  const named: string = 'note.add'
  // @ts-expect-error a text is no id
  expect(run(named, { text: 'what was said' })).toBe(true)
})
