import { naming } from '#shared/commands/entity-add.ts'
import { claimDetails, claimOptions, claimsGiven } from '../claim-options.ts'
import type { CliCommand } from '../command.ts'
import { edit } from '../edit.ts'
import { entityTypeNamed } from '../type-named.ts'

export const add: CliCommand = {
  name: 'add',
  summary: 'Add an entity with what is already known of it',
  takes: ['<type>'],
  about:
    'The options about source and grade hold for the name and for every --claim. red-thread list types tells the types,\nred-thread list types person the properties of one and how their values are written.',
  options: {
    name: { takes: '<words>', help: 'What it is called; for an address, the address itself' },
    claim: { takes: '<property=value>', help: 'Something known of it', many: true },
    ...claimOptions,
  },
  examples: [
    ['red-thread add person --name "Kim Il-Example" --claim nationality=KP --source S1', 'one commit, undone as one'],
    ['red-thread add front-company --name "Baeksul Trading" --claim jurisdiction=Laos --grade B2', ''],
    [
      'red-thread add wallet --name "Exploiter" --claim address=0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
      'checksum checked',
    ],
  ],
  on: 'write',
  run: async (given, desk) => {
    const type = entityTypeNamed(given.words[0] ?? '')
    const details = claimDetails(given, await desk.state())
    const name = given.one('name')
    const named = name === undefined ? [] : [{ property: naming(type, name), value: name, ...details }]
    return edit(desk, 'entity.add', { type: type.id, claims: [...named, ...claimsGiven(given, details)] })
  },
}
