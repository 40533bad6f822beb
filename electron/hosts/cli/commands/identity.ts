import type { IdentityStatus } from '#shared/contract.ts'
import type { Answer, CliCommand, Given } from '../command.ts'
import type { Desk } from '../desk.ts'
import { needIdentity } from '../identity.ts'
import { didYouMean } from '../nearest.ts'
import { readNewSecret, secretOption } from '../secrets.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

export const identity: CliCommand = {
  name: 'identity',
  summary: 'Create or show your own keys: you sign and receive bundles with them',
  takes: ['[create|show|name]', '[name]'],
  about:
    'Give colleagues the line age1…: it lets them seal bundles to you. "name" sets who new commits are signed with.',
  options: {
    name: { takes: '<words>', help: 'With create: your name as colleagues will see it' },
    ...secretOption('identity-passphrase'),
  },
  examples: [
    ['red-thread identity create --name "A. Investigator"', 'once on each computer'],
    ['red-thread identity show', 'recipient, signing key and fingerprint words'],
    ['red-thread identity name "A. Investigator"', ''],
  ],
  run: async (given, desk) => {
    const [verb = 'show', name] = given.words
    const act = verbs[verb]
    if (!act) throw new UsageError(`"identity" has no "${verb}".${didYouMean(verb, Object.keys(verbs))}`)
    return act(given, desk, name)
  },
}

type Act = (given: Given, desk: Desk, name: string | undefined) => Promise<Answer>

const verbs: Readonly<Record<string, Act | undefined>> = {
  create: async (given, desk, word) => {
    const name = given.one('name') ?? word
    if (!name) throw new UsageError('"identity create" needs --name <words>.', 'red-thread identity --help')
    const passphrase = await readNewSecret('identity-passphrase', given)
    return tell(await desk.call('identity.create', { name, passphrase }))
  },
  show: async (given, desk) => tell(await needIdentity(given, desk)),
  name: async (_, desk, name) => {
    if (!name) throw new UsageError('"identity name" needs a name.', 'red-thread identity --help')
    const { actor } = await desk.call('app.actor', { actor: name })
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
