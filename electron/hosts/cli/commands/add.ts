import { naming } from '#shared/commands/entity-add.ts'
import { claimDetails, claimOptions, claimsGiven } from '../claim-options.ts'
import type { CommandDetails } from '../command.ts'
import { edit } from '../edit.ts'
import { entityTypeNamed } from '../type-named.ts'
import { UsageError } from '../usage-error.ts'

export const add: CommandDetails = {
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
      'red-thread add wallet --name "Exploiter" --claim address=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      'checksum checked',
    ],
  ],
  on: 'write',
  run: async (given, client) => {
    const state = await client.state()
    const type = entityTypeNamed(state.catalogue, given.words[0] ?? '')
    const details = claimDetails(given, state)
    const name = given.one('name')
    const named = name === undefined ? [] : [{ property: naming(type, name), value: name, ...details }]
    const claims = [...named, ...claimsGiven(given, details)]
    if (claims.length === 0 && Object.keys(details).length > 0)
      throw new UsageError('What is said of source and grade is of a claim: give --name or --claim too.')
    return edit(client, 'entity.add', { type: type.id, claims })
  },
}
