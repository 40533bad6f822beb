import type { CommandDetails } from '../command.ts'
import { pathOf } from '../path-of.ts'
import { caseFolderHelp, wordSheet } from '../recovery-sheet.ts'
import { readNewSecret, secretOption } from '../secrets.ts'

export const newCase: CommandDetails = {
  takes: ['<folder>'],
  about: caseFolderHelp,
  options: {
    title: { takes: '<words>', help: 'What the case is called', required: true },
    reference: { takes: '<words>', help: 'File number' },
    ...secretOption('passphrase'),
  },
  examples: [
    ['red-thread new harmony.case --title "Harmony bridge" --reference RT-7', 'asks for a passphrase, or suggests one'],
    [
      'red-thread new x.case --title X --json --passphrase-fd 3 3<secret',
      'for scripts: {"status":…,"recoveryWords":…}',
    ],
  ],
  run: async (given, client) => {
    const [path = ''] = given.words
    const passphrase = await readNewSecret('passphrase', given)
    const reference = given.one('reference')
    const made = await client.call('case.new', {
      path: pathOf(path),
      title: given.one('title') ?? '',
      ...(reference ? { reference } : {}),
      passphrase,
    })
    return { data: made, text: () => `Made ${made.status.path}\n\n${wordSheet(made.recoveryWords)}` }
  },
}
