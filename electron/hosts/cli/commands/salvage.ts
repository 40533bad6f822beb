import type { CommandDetails } from '../command.ts'
import { pathOf } from '../path-of.ts'

export const salvage: CommandDetails = {
  takes: ['<file>'],
  about: 'What is written is not encrypted. The case itself is left as it is.',
  options: {},
  examples: [['red-thread salvage rescued.jsonl --case harmony.case', '']],
  on: 'read',
  run: async (given, client) => {
    const written = await client.call('case.salvage', { path: pathOf(given.words[0] ?? '') })
    return { data: written, text: () => `Wrote ${written.entries} entries to ${written.path}` }
  },
}
