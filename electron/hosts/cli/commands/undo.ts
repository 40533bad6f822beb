import type { Answer, CommandDetails, Given } from '../command.ts'
import { countGiven } from '../count.ts'
import { commitAnswer } from '../edit.ts'
import type { EngineClient } from '../engine-client.ts'

const times = { times: { takes: '<number>', help: 'So many commits, one after another (1)' } }

export const undo: CommandDetails = {
  takes: [],
  options: times,
  examples: [
    ['red-thread undo', 'says what it took back'],
    ['red-thread undo --times 3', ''],
  ],
  on: 'write',
  run: (given, client) => repeat('undo', given, client),
}

export const redo: CommandDetails = {
  takes: [],
  options: times,
  examples: [['red-thread redo', '']],
  on: 'write',
  run: (given, client) => repeat('redo', given, client),
}

async function repeat(call: 'undo' | 'redo', given: Given, client: EngineClient): Promise<Answer> {
  const answer: Answer[] = []
  for (let left = countGiven(given, 'times', 1); left > 0; left--)
    answer.push(await commitAnswer(client, await client.call(call, {})))
  const [only] = answer
  if (only && answer.length === 1) return only
  return { data: answer.map(each => each.data), text: () => answer.map(each => each.text()).join('\n') }
}
