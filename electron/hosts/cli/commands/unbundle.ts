import { openUserFile } from '#engine/disk/user-file.ts'
import type { CommandDetails, Given } from '../command.ts'
import type { EngineClient } from '../engine-client.ts'
import { needIdentity } from '../identity.ts'
import { pathOf } from '../path-of.ts'
import { wordSheet } from '../recovery-sheet.ts'
import { readNewSecret, readSecret, secretOption } from '../secrets.ts'
import { visible } from '../visible.ts'

export const unbundle: CommandDetails = {
  takes: ['<file>'],
  about:
    "Everything is checked before anything is believed. A bundle sealed to you opens with your identity, another with\nits passphrase. The new folder gets a passphrase and recovery words of its own. Read the signer's words to them.",
  options: {
    into: { takes: '<folder>', help: 'The case folder to make', required: true },
    ...secretOption('bundle-passphrase'),
    ...secretOption('identity-passphrase'),
    ...secretOption('new-passphrase'),
  },
  examples: [['red-thread unbundle in.casebundle --into harmony.case', 'asks for what it needs']],
  run: async (given, client) => {
    const path = pathOf(given.words[0] ?? '')
    const unseal = await unsealing(path, given, client)
    const casePassphrase = await readNewSecret('new-passphrase', given)
    const casePath = pathOf(given.one('into') ?? '')
    const opened = await client.job(job =>
      client.call('bundle.open', { job, path, with: unseal, casePath, casePassphrase }),
    )
    const { status, signedBy, signerWords, recoveryWords } = opened
    const text = () =>
      `Made ${status.path}: ${visible(status.title)}, ${status.seq} entries\nSigned by ${visible(signedBy)} (${signerWords})\n\n${wordSheet(recoveryWords)}`
    return { data: opened, text }
  },
}

/** The file itself says whether it was sealed under a passphrase or to recipients; what it says is checked later. */
async function unsealing(path: string, given: Given, client: EngineClient) {
  if (await isUnderPassphrase(path)) return { passphrase: await readSecret('bundle-passphrase', given) }
  await needIdentity(given, client)
  return { identity: true } as const
}

async function isUnderPassphrase(path: string): Promise<boolean> {
  const { handle } = await openUserFile(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64)
    return !/^-> (?!scrypt )/m.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await handle.close()
  }
}
