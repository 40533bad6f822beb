import type { ExportFormat, ExportPreview, ExportWritten, InputOf } from '#shared/contract.ts'
import type { CommandDetails, Given } from '../command.ts'
import { editionGiven, editionOptions } from '../edition-options.ts'
import type { EngineClient } from '../engine-client.ts'
import { optionGiven } from '../format-options.ts'
import { needIdentity } from '../identity.ts'
import { didYouMean } from '../nearest.ts'
import { matchesAnswer } from '../output/matches.ts'
import { sizeText } from '../output/records.ts'
import { pathOf } from '../path-of.ts'
import { decide, decisionOptions, isDeciding } from '../possible-matches.ts'
import { secretOption } from '../secrets.ts'
import { UsageError } from '../usage-error.ts'
import { visible } from '../visible.ts'

export const exportCase: CommandDetails = {
  takes: ['<format>', '<file>'],
  about:
    'The formats and their options are told by "red-thread formats". Each export writes a loss report beside it: what the\nformat could not hold, and what its reader may not have. It is recorded in the journal before the file appears.\nA redacted edition is written once all that may still tell what is redacted is blacked out or left for a reason: until then\nit is listed and the exit code is 5.',
  options: {
    ...editionOptions,
    option: { takes: '<name=value>', help: 'An option of the format; without "=value" a switch is on', many: true },
    'dry-run': { help: 'Only say what would go out and what not; nothing is written or recorded' },
    sign: { help: 'With the checkpoint of the journal signed by your own key' },
    ...decisionOptions,
    ...secretOption('identity-passphrase'),
  },
  examples: [
    ['red-thread export graphml case.graphml --up-to amber --recipient "Unit 4" --purpose "joint case"', ''],
    [
      'red-thread export stix part.json --board "Main story" --option profile=strict-core --up-to green --recipient "Unit 4" --purpose review',
      '',
    ],
    [
      'red-thread export csv tables --as-of 120 --up-to red --recipient archive --purpose record',
      'as the case stood after entry 120',
    ],
  ],
  on: 'write',
  looks: true,
  run: async (given, client) => {
    const [wanted = '', path = ''] = given.words
    const format = await formatNamed(client, wanted)
    const state = await client.state()
    const options = Object.fromEntries(
      given.all('option').map(text => optionGiven(`"${format.id}"`, format.options, text, state.catalogue)),
    )
    const edition = editionGiven(given, state)
    if (given.has('dry-run')) {
      const preview = await client.call('export.preview', edition)
      return { data: preview, text: () => previewText(preview) }
    }
    if (given.has('sign')) await needIdentity(given, client)
    const undecided = await undecidedIn(given, client, { ...edition, format: format.id, options })
    if (undecided.length > 0) return matchesAnswer(await client.state(), undecided)
    const order = { ...edition, format: format.id, path: pathOf(path), options }
    const written = await client.job(job => client.call('export.write', { ...order, job }))
    return { data: written, text: () => writtenText(written) }
  },
}

/** What must be decided on before a redacted edition is written, once what the options decide is decided. */
async function undecidedIn(given: Given, client: EngineClient, order: Omit<InputOf<'export.matches'>, 'job'>) {
  const matches = () => client.job(job => client.call('export.matches', { ...order, job }))
  if (!order.redacted) return []
  const found = await matches()
  if (!isDeciding(given)) return found
  await decide(given, client, found)
  return matches()
}

async function formatNamed(client: EngineClient, wanted: string): Promise<ExportFormat> {
  const formats = await client.call('export.formats', {})
  const found = formats.find(each => each.id === wanted.toLowerCase())
  if (found) return found
  const known = formats.map(each => each.id)
  throw new UsageError(`"${wanted}" is no format.${didYouMean(wanted, known)}`, 'red-thread formats')
}

function previewText({ scope, entries, records, withheld }: ExportPreview): string {
  const held = Object.entries(records).map(([record, count]) => `  ${count} ${record}`)
  const kept = withheld.map(({ record, handling, count }) => `  ${count} ${record} (${visible(handling)})`)
  return [
    `${visible(scope)}, as of entry ${entries}. Nothing was written. It would hold`,
    ...held,
    ...(kept.length > 0 ? ['Withheld, because their handling code is above what the reader may have', ...kept] : []),
  ].join('\n')
}

function writtenText({
  path,
  files,
  entries,
  lost,
  carriedByExtension,
  withheld,
  redacted,
  release,
}: ExportWritten): string {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const parts = [
    `Wrote ${path}: ${files.length - 1} ${files.length === 2 ? 'file' : 'files'} and the loss report, ${sizeText(size)}, as of entry ${entries}`,
    release === undefined
      ? 'The case is open read-only: this release is not recorded.'
      : `Recorded as release ${release}`,
    lost > 0 ? `${lost} things the format could not hold; the loss report names them` : '',
    carriedByExtension > 0 ? `${carriedByExtension} things only Red Thread will read back` : '',
    withheld > 0 ? `${withheld} records withheld: their handling code is above what the reader may have` : '',
    redacted > 0 ? `${redacted} places redacted` : '',
    ...files.map(file => `${file.sha256}  ${file.path}`),
  ]
  return parts.filter(Boolean).join('\n')
}
