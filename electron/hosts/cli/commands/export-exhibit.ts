import type { CommandDetails } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { pathOf } from '../path-of.ts'

export const exportExhibit: CommandDetails = {
  takes: ['<exhibit>', '<file>'],
  about: 'With --read-only nothing is recorded: note it where you keep the custody of this case.',
  options: {
    purpose: { takes: '<words>', help: 'What for', required: true },
    recipient: { takes: '<words>', help: 'For whom', required: true },
  },
  examples: [['red-thread export-exhibit E-001 copy.pdf --purpose "court filing" --recipient "Registry"', '']],
  on: 'write',
  looks: true,
  run: async (given, client) => {
    const [exhibit = '', path = ''] = given.words
    const found = findNamed(await client.state(), exhibit, ['exhibit'])
    const written = await client.call('evidence.export', {
      exhibit: found.id,
      path: pathOf(path),
      purpose: given.one('purpose') ?? '',
      recipient: given.one('recipient') ?? '',
    })
    const { id, sha256, number } = found
    return { data: { id, sha256, ...written }, text: () => `Wrote ${number} to ${written.path}\nSHA-256 ${sha256}` }
  },
}
