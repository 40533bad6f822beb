import { describe } from '#shared/commands/describe.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import type { CommitResult } from '#shared/contract.ts'
import type { Answer } from './command.ts'
import type { EngineClient } from './engine-client.ts'
import { visible } from './visible.ts'

/** Runs a command on the case and tells what it did. `extra` joins the data for programs. */
export async function edit<C extends CommandId>(
  client: EngineClient,
  command: C,
  input: CommandInput<C>,
): Promise<Answer> {
  return commitAnswer(client, await client.call('run', { command, input }))
}

/** A commit in one sentence and the id of what it made, or that nothing changed. */
export async function commitAnswer(
  client: EngineClient,
  result: CommitResult | null,
  extra: object = {},
): Promise<Answer> {
  const commit = client.lastCommit()
  if (!result || !commit)
    return { data: { changed: false, ...extra }, text: () => 'Nothing changed: it was so already.' }
  const says = describe(await client.state(), commit)
  const [id] = result.created
  return {
    data: { changed: true, ...(id ? { id } : {}), says, ...result, ...extra },
    text: () => visible(id ? `${says}  [${id}]` : says),
  }
}
