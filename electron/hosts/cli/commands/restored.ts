import type { CommandDetails } from '../command.ts'

export const restored: CommandDetails = {
  takes: [],
  about:
    'Where a case holds less than this computer remembers of it, every opening says so. This notes in the case that it is\nmeant to be so, and then nothing is said any more.',
  options: { reason: { takes: '<words>', help: 'Why; noted in the case', required: true } },
  examples: [['red-thread restored --reason "The disk failed; backup of Monday" --case harmony.case', '']],
  on: 'write',
  run: async (given, client) => {
    const { seq } = await client.call('case.acceptOlder', { reason: given.one('reason') ?? '' })
    return { data: { accepted: true, seq }, text: () => 'Noted in the case. It will not be told any more.' }
  },
}
