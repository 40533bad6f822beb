import type { CommandDetails } from '../command.ts'
import { needIdentity } from '../identity.ts'
import { sizeText } from '../output/records.ts'
import { pathOf } from '../path-of.ts'
import { readNewSecret, secretOption } from '../secrets.ts'
import { visible } from '../visible.ts'

export const bundle: CommandDetails = {
  takes: ['<file>'],
  about:
    'Signed with your own keys (red-thread identity). Sealed to the recipients of --to, or where none is given under a\npassphrase. It opens with Red Thread, or with age, tar, ssh-keygen and the verifier inside it.',
  options: {
    to: { takes: '<age1…>', help: "A colleague's recipient line", many: true },
    purpose: { takes: '<words>', help: 'What for; recorded in the journal', required: true },
    recipient: { takes: '<words>', help: 'For whom; recorded in the journal', required: true },
    ...secretOption('bundle-passphrase'),
    ...secretOption('identity-passphrase'),
  },
  examples: [
    ['red-thread bundle out.casebundle --to age1… --to age1… --purpose "joint case" --recipient "Unit 4"', ''],
    ['red-thread bundle out.casebundle --purpose review --recipient "R. Vasquez"', 'asks for a passphrase'],
  ],
  on: 'write',
  looks: true,
  run: async (given, client) => {
    const recipients = [...given.all('to')]
    await needIdentity(given, client)
    const to = recipients.length > 0 ? { recipients } : { passphrase: await readNewSecret('bundle-passphrase', given) }
    const [path, purpose] = [pathOf(given.words[0] ?? ''), given.one('purpose') ?? '']
    const recipientName = given.one('recipient') ?? ''
    const written = await client.job(job => client.call('bundle.write', { job, path, to, purpose, recipientName }))
    const { number, entries, size, signedBy } = written
    const text = () =>
      `Wrote bundle ${number} to ${written.path}: ${entries} entries, ${sizeText(size)}\nSigned by ${visible(signedBy)}`
    return { data: written, text }
  },
}
