import type { CommandDetails, Given } from '../command.ts'
import { dossierOptions, fieldsGiven } from '../dossier-options.ts'
import { edit } from '../edit.ts'
import type { EngineClient } from '../engine-client.ts'
import { findNamed } from '../find-named.ts'
import { didYouMean } from '../nearest.ts'
import { dossierList, findingNamed, findingsText } from '../output/dossiers.ts'
import { UsageError } from '../usage-error.ts'

type Verb = (given: Given, client: EngineClient) => ReturnType<CommandDetails['run']>

/** What can be done with a dossier; each but the first two works on the one that is named. */
const verbs: Readonly<Record<string, Verb>> = {
  list: async (_, client) => dossierList(await client.state()),
  new: async (given, client) => {
    const { title, ...fields } = await fieldsGiven(given, await client.state())
    if (!title) throw new UsageError('"dossier new" needs --title <words>.', 'red-thread dossier --help')
    return edit(client, 'dossier.add', {
      template: 'case-file',
      handling: 'AMBER',
      scope: { of: 'case' },
      title,
      ...fields,
    })
  },
  edit: async (given, client) => {
    const clear = given.all('clear').map(fieldToClear)
    const fields = await fieldsGiven(given, await client.state())
    return edit(client, 'dossier.edit', {
      id: (await named(given, client)).id,
      ...fields,
      ...(clear.length > 0 ? { clear } : {}),
    })
  },
  lint: async (given, client) => findingsText(await client.state(), await named(given, client)),
  waive: async (given, client) => {
    const dossier = await named(given, client)
    const { key, sentence } = findingNamed(await client.state(), dossier, given.one('key') ?? '')
    return edit(client, 'dossier.waive', { id: dossier.id, key, sentence, reason: given.one('reason') ?? '' })
  },
  unwaive: async (given, client) => {
    const dossier = await named(given, client)
    const { key } = findingNamed(await client.state(), dossier, given.one('key') ?? '')
    return edit(client, 'dossier.unwaive', { id: dossier.id, key })
  },
}

const clearable = ['about', 'reference', 'purpose', 'recipient', 'summary'] as const

function fieldToClear(word: string) {
  const field = clearable.find(each => each === word)
  if (!field) throw new UsageError(`--clear: "${word}" cannot be cleared.${didYouMean(word, clearable)}`)
  return field
}

async function named(given: Given, client: EngineClient) {
  const [verb = '', which] = given.words
  if (!which) throw new UsageError(`"dossier ${verb}" needs a dossier.`, 'red-thread dossier list')
  return findNamed(await client.state(), which, ['dossier'])
}

export const dossier: CommandDetails = {
  takes: [`<${Object.keys(verbs).join('|')}>`, '[dossier]'],
  about:
    'A dossier is kept in the case. "lint" lists every statement and value without an exhibit and exits with 5 while one\nis neither solved nor waived: until then it is a draft. In the summary [E-003, page 4] cites an exhibit, [S1] a source,\n[@Lazarus Group] names an entity. It is written by red-thread export dossier-pdf <file> --option dossier=<id>.',
  options: dossierOptions,
  examples: [
    ['red-thread dossier new --title "Thefts of 2022" --template case-file --up-to TLP:AMBER', ''],
    ['red-thread dossier edit "Thefts of 2022" --summary-file summary.txt --recipient "Public prosecutor"', ''],
    ['red-thread dossier lint "Thefts of 2022"', 'what still needs an exhibit'],
    ['red-thread dossier waive "Thefts of 2022" --key 89e7 --reason "Undisputed between the parties"', ''],
  ],
  on: 'write',
  looks: true,
  run: async (given, client) => {
    const [verb = ''] = given.words
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
    if (!act) throw new UsageError(`"dossier" has no "${verb}".${didYouMean(verb, Object.keys(verbs))}`)
    return act(given, client)
  },
}
