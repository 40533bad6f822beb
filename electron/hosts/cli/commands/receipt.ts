import type { CommandDetails } from '../command.ts'
import { pathOf } from '../path-of.ts'
import { visible } from '../visible.ts'

export const receipt: CommandDetails = {
  takes: ['<file>'],
  about:
    'Each package holds receipt.html: its reader drops the package into it, fills in who received it, and returns the file\nit saves. A counter-signature beside it (ssh-keygen -Y sign -n case-receipt@v1 -f key file) is checked.',
  options: {},
  examples: [['red-thread receipt receipt-case-3f2a.json', 'with its .sig beside it where there is one']],
  on: 'write',
  run: async (given, client) => {
    const taken = await client.job(job => client.call('receipt.take', { job, path: pathOf(given.words[0] ?? '') }))
    const { release, file, receivedBy, receivedAt, signerWords } = taken
    const signed = signerWords === undefined ? 'Not counter-signed' : `Counter-signed by the key ${signerWords}`
    const text = () =>
      `${visible(receivedBy)} received ${visible(file)} of release ${release} (${visible(receivedAt)})\n${signed}`
    return { data: taken, text }
  },
}
