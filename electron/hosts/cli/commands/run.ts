import { readFileSync } from 'node:fs'
import type { CommandDetails } from '../command.ts'
import { commitAnswer } from '../edit.ts'
import { UsageError } from '../usage-error.ts'

export const run: CommandDetails = {
  takes: ['<command>', '[json]'],
  about:
    'Whatever a window can change can be changed here; red-thread list commands tells the ids and their fields. Ids of\nrecords must be whole, as --json gives them. "-" reads the input from standard input.',
  options: {},
  examples: [
    [`red-thread run case.edit '{"handling":"RED","scheme":"5x5x5"}'`, 'grades already given keep their scheme'],
    [`red-thread run claim.status '{"ids":["cl_…"],"status":"retracted","reason":"withdrawn"}'`, ''],
    [`red-thread run entity.remove '{"ids":["en_…"]}'`, ''],
  ],
  on: 'write',
  run: async (given, client) => {
    const [command = '', text = '{}'] = given.words
    return commitAnswer(
      client,
      await client.call('run', { command, input: parse(text === '-' ? readFileSync(0, 'utf8') : text) }),
    )
  },
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}
