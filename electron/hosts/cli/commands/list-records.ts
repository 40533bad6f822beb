import { builtIn, type Catalogue } from '#shared/model/catalogue.ts'
import type { CommandDetails, Given } from '../command.ts'
import type { EngineClient } from '../engine-client.ts'
import { didYouMean } from '../nearest.ts'
import { needCase } from '../open-case.ts'
import { caseLists } from '../output/lists.ts'
import { modelLists } from '../output/model-lists.ts'
import { listingText } from '../output/records.ts'
import { UsageError } from '../usage-error.ts'

const names = [...Object.keys(caseLists), ...Object.keys(modelLists)]

export const list: CommandDetails = {
  takes: ['<what>', '[type]'],
  about: `Lists ${names.join(', ')}. The last three need no case, and with one named by\n--case they tell its own types too; a type after "types" or "link-types"\ntells its properties and how their values are written.`,
  options: {
    type: { takes: '<type>', help: 'Only entities or links of this type' },
    from: { takes: '<type>', help: 'Link types that may begin at this type' },
    to: { takes: '<type>', help: 'Link types that may end at this type' },
  },
  examples: [
    ['red-thread list entities --type wallet', '≠ marks those whose sources disagree'],
    ['red-thread list types person', 'the properties of a person'],
    ['red-thread list link-types --from person --to exchange', 'which links fit'],
    ['red-thread list claims --json', 'every claim with all its fields'],
  ],
  on: 'read',
  opensItself: true,
  run: async (given, client) => listingText(await listed(given, client)),
}

async function listed(given: Given, client: EngineClient) {
  const [what = ''] = given.words
  const [ofCase, ofModel] = [own(caseLists, what), own(modelLists, what)]
  if (ofModel) return ofModel(given, await catalogueOf(given, client))
  if (!ofCase) throw new UsageError(`"${what}" cannot be listed.${didYouMean(what, names)}`, `list ${names.join(', ')}`)
  await needCase(given, client, true)
  return ofCase(await client.state(), given)
}

/** The types of the case that is open or named; without one those that every case has. */
async function catalogueOf(given: Given, client: EngineClient): Promise<Catalogue> {
  const isOpen = (await client.call('case.status', {})) !== null
  if (!isOpen && given.one('case') === undefined) return builtIn
  await needCase(given, client, true)
  return (await client.state()).catalogue
}

const own = <T>(from: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined
