import type { CommandDetails } from '../command.ts'
import { caseFolder, caseSecret } from '../open-case.ts'
import { pathOf } from '../path-of.ts'
import { readNewSecret, secretOption } from '../secrets.ts'

export const passphrase: CommandDetails = {
  takes: [],
  about: 'With --recovery the recovery words stand in for a passphrase that was lost. They stay the same.',
  options: secretOption('new-passphrase'),
  examples: [['red-thread passphrase --case harmony.case', 'asks for the old and the new one']],
  on: 'write',
  opensItself: true,
  run: async (given, client) => {
    const secret = await caseSecret(given)
    const chosen = await readNewSecret('new-passphrase', given)
    const open = await client.call('case.status', {})
    if (!open) await client.call('case.open', { path: pathOf(caseFolder(given.one('case'))), secret })
    await client.call('case.passphrase', { secret, passphrase: chosen })
    return { data: { changed: true }, text: () => 'The passphrase was changed. The one before opens nothing any more.' }
  },
}
