import { claimDetails, claimOptions, claimsGiven } from '../claim-options.ts'
import type { CliCommand } from '../command.ts'
import { edit } from '../edit.ts'
import { findNamed } from '../find-named.ts'
import { linkTypeNamed } from '../type-named.ts'

export const link: CliCommand = {
  name: 'link',
  summary: 'Link two entities',
  takes: ['<from>', '<link type>', '<to>'],
  about:
    'Reads as a sentence: "Baeksul Trading" front-for "Department 39". red-thread list link-types --from front-company\n--to government-body tells which types fit.',
  options: {
    claim: { takes: '<property=value>', help: 'Something known of the link, such as amount="21.9 M USD"', many: true },
    ...claimOptions,
  },
  examples: [
    ['red-thread link "Baeksul Trading" front-for "Department 39" --source S2', ''],
    ['red-thread link 0x098B…2f96 paid en_4k1 --claim "amount=12.5 ETH" --claim date=2022-06-23', ''],
  ],
  on: 'write',
  run: async (given, desk) => {
    const [from = '', type = '', to = ''] = given.words
    const state = await desk.state()
    const details = claimDetails(given, state)
    return edit(desk, 'link.add', {
      type: linkTypeNamed(type).id,
      from: findNamed(state, from, ['entity']).id,
      to: findNamed(state, to, ['entity']).id,
      claims: claimsGiven(given, details),
    })
  },
}
