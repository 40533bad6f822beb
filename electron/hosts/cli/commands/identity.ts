import type { IdentityStatus } from '#shared/contract.ts'
import type { Answer, CommandDetails, Given } from '../command.ts'
import type { EngineClient } from '../engine-client.ts'
import { identitySecret, needIdentity } from '../identity.ts'
import { didYouMean } from '../nearest.ts'
import { wordSheet } from '../recovery-sheet.ts'
import { readNewSecret, secretOption } from '../secrets.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

export const identity: CommandDetails = {
  takes: ['[create|show|name|passphrase|words]', '[name]'],
  about:
    'Give colleagues the line age1…: it lets them seal bundles to you. "name" sets who new commits are signed with.\n"passphrase" changes the passphrase of the keys, "words" gives them new recovery words; the ones before end.',
  options: {
    name: { takes: '<words>', help: 'With create: your name as colleagues will see it' },
    recovery: { help: 'With passphrase or words: the recovery words stand in for a passphrase that was lost' },
    ...secretOption('identity-passphrase'),
    ...secretOption('identity-recovery-words'),
    ...secretOption('new-identity-passphrase'),
  },
  examples: [
    ['red-thread identity create --name "A. Investigator"', 'once on each computer'],
    ['red-thread identity show', 'recipient, signing key and fingerprint words'],
    ['red-thread identity name "A. Investigator"', ''],
    ['red-thread identity passphrase --recovery', 'asks for the recovery words and a new passphrase'],
  ],
  run: async (given, client) => {
    const [verb = 'show', name] = given.words
    const act = verbs[verb]
    if (!act) throw new UsageError(`"identity" has no "${verb}".${didYouMean(verb, Object.keys(verbs))}`)
    return act(given, client, name)
  },
}

type Act = (given: Given, client: EngineClient, name: string | undefined) => Promise<Answer>

const verbs: Readonly<Record<string, Act | undefined>> = {
  create: async (given, client, word) => {
    const name = given.one('name') ?? word
    if (!name) throw new UsageError('"identity create" needs --name <words>.', 'red-thread identity --help')
    const passphrase = await readNewSecret('identity-passphrase', given)
    const { recoveryWords, ...status } = await client.call('identity.create', { name, passphrase })
    return withWords(tell(status), recoveryWords)
  },
  show: async (given, client) => tell(await needIdentity(given, client)),
  passphrase: async (given, client) => {
    const secret = await identitySecret(given)
    const passphrase = await readNewSecret('new-identity-passphrase', given)
    const { recoveryWords } = await client.call('identity.passphrase', { secret, passphrase })
    const text = () => 'The passphrase of your keys was changed. The one before opens nothing any more.'
    return withWords({ data: { changed: true }, text }, recoveryWords)
  },
  words: async (given, client) => {
    const { recoveryWords } = await client.call('identity.recovery', await identitySecret(given))
    return withWords({ data: { changed: true }, text: () => 'Your keys have new recovery words.' }, recoveryWords)
  },
  name: async (_, client, name) => {
    if (!name) throw new UsageError('"identity name" needs a name.', 'red-thread identity --help')
    const { actor } = await client.call('app.actor', { actor: name })
    return { data: { actor }, text: () => `New commits are signed with ${actor}.` }
  },
}

function tell(status: IdentityStatus): Answer {
  const { name = '', fingerprintWords = '', recipient = '', signingKey = '' } = status
  const rows = [
    ['Name', name],
    ['Fingerprint', fingerprintWords],
    ['Recipient', recipient],
    ['Signing key', signingKey],
  ]
  return { data: status, text: () => table(rows) }
}

/** An answer with the recovery words that go with it, where there are any. */
function withWords(answer: Answer, recoveryWords: string | undefined): Answer {
  if (recoveryWords === undefined) return answer
  const data = { ...(answer.data as object), recoveryWords }
  return { ...answer, data, text: () => `${answer.text()}\n\n${wordSheet(recoveryWords)}` }
}
