import type { CliCommand } from '../command.ts'
import { pathOf } from '../engine-client.ts'

export const salvage: CliCommand = {
  name: 'salvage',
  summary: 'Write out every journal entry of a damaged case that can still be read',
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
