import { get } from '#shared/ops/state.ts'
import type { CommandDetails } from '../command.ts'
import { commitAnswer } from '../edit.ts'
import { handlingOption } from '../handling-option.ts'
import { sizeText } from '../output/records.ts'
import { pathOf } from '../path-of.ts'
import { table } from '../table.ts'

const fields = ['how', 'tool', 'handling', 'note'] as const

export const attach: CommandDetails = {
  takes: ['<file…>'],
  about:
    'The bytes are hashed while they are read (SHA-256), encrypted and kept; the files themselves are left as they are.\nSeveral files are one commit. Equal bytes are kept once and are still two exhibits.',
  options: {
    how: { takes: '<words>', help: 'How it was acquired' },
    tool: { takes: '<words>', help: 'Tool and version it was acquired with' },
    handling: handlingOption('Handling code, such as TLP:AMBER; else that of the case'),
    note: { takes: '<words>', help: 'What to know about it' },
  },
  examples: [
    ['red-thread attach report.pdf transfers.csv --how "downloaded from the court\'s site"', 'E-001 and E-002'],
  ],
  on: 'write',
  run: async (given, client) => {
    const acquisition = Object.fromEntries(
      fields.flatMap(field => (given.has(field) ? [[field, given.one(field)] as const] : [])),
    )
    const paths = given.words.map(pathOf)
    const result = await client.job(job => client.call('evidence.addPaths', { job, paths, acquisition }))
    const state = await client.state()
    const exhibits = result.created.flatMap(id => get(state, 'exhibit', id) ?? [])
    const rows = exhibits.map(({ number, name, mediaType, size, sha256 }) => [
      number,
      name,
      mediaType,
      sizeText(size),
      sha256,
    ])
    const answer = await commitAnswer(client, result, { exhibits })
    return { ...answer, text: () => table(rows) }
  },
}
