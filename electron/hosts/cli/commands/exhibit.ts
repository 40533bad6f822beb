import type { MetadataField } from '#shared/model/exhibit-metadata.ts'
import { exhibit as shape } from '#shared/model/records/exhibit.ts'
import type { CommandDetails, Given } from '../command.ts'
import { edit } from '../edit.ts'
import { findNamed } from '../find-named.ts'
import { handlingOption } from '../handling-option.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../usage-error.ts'

/** What an option is called, where its field's name would not be typed. */
const named = {
  url: 'url',
  captured: 'capturedAt',
  'captured-by': 'capturedBy',
  'captured-how': 'capturedHow',
  'captured-with': 'captureTool',
  'page-title': 'pageTitle',
  status: 'httpStatus',
  position: 'position',
  from: 'sender',
  to: 'recipients',
  cc: 'copied',
  subject: 'mailSubject',
  sent: 'sentAt',
  'message-id': 'messageId',
  'first-hop': 'firstHop',
  'last-hop': 'lastHop',
  attachments: 'attachments',
  'header-encoding': 'headerEncoding',
} as const satisfies Readonly<Record<string, MetadataField>>

const fieldOf: Readonly<Record<string, string>> = { title: 'title', handling: 'handling', note: 'note', ...named }

const metadata = Object.fromEntries(
  Object.entries(named).map(([option, field]) => [
    option,
    {
      takes: '<words>',
      help: `${shape.fields[field].title.replace(/^./, letter => letter.toUpperCase())}, as written`,
    },
  ]),
)

export const exhibit: CommandDetails = {
  takes: ['<exhibit>'],
  about:
    'What a web capture or e-mail says of itself is read when it is attached. What is said here stands in its place;\nwhat the file says stays beside it. The bytes, their hash and how they were acquired are never changed.',
  options: {
    title: { takes: '<words>', help: 'What it is called' },
    handling: handlingOption('Handling code, such as TLP:AMBER; else that of the case'),
    note: { takes: '<words>', help: 'What to know about it' },
    ...metadata,
    clear: { takes: '<option,…>', help: 'Options whose words are to go, as captured-by,status' },
  },
  examples: [
    ['red-thread exhibit E-001 --url https://example.org/about --captured "2023-04-04 09:12 +09:00"', ''],
    ['red-thread exhibit E-001 --clear captured-by', 'nobody is named any more'],
  ],
  on: 'write',
  run: async (given, client) => {
    const [number = ''] = given.words
    const id = findNamed(await client.state(), number, ['exhibit']).id
    const set = Object.entries(fieldOf).flatMap(([option, field]) =>
      given.has(option) ? [[field, given.one(option)] as const] : [],
    )
    const cleared = clearedIn(given).map(field => [field, null] as const)
    if (set.length + cleared.length === 0) {
      throw new UsageError('"exhibit" needs to be told what to change.', 'red-thread exhibit --help')
    }
    return edit(client, 'exhibit.edit', { id, ...Object.fromEntries([...set, ...cleared]) })
  },
}

function clearedIn(given: Given): readonly string[] {
  const options = (given.one('clear') ?? '').split(',').map(each => each.trim())
  return options.filter(Boolean).map(option => {
    const field = fieldOf[option]
    if (field && field !== 'title') return field
    const known = Object.keys(fieldOf)
    throw new UsageError(`--clear: "${option}" cannot be cleared.${didYouMean(option, known)}`)
  })
}
