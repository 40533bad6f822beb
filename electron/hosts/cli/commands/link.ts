import type { ClaimInput } from '#shared/commands/claim-input.ts'
import { claimDetails, claimOptions, claimsGiven, type Details } from '../claim-options.ts'
import type { CommandDetails } from '../command.ts'
import { edit } from '../edit.ts'
import { findNamed } from '../find-named.ts'
import { linkTypeNamed } from '../type-named.ts'

export const link: CommandDetails = {
  takes: ['<from>', '<link type>', '<to>'],
  about:
    'Reads as a sentence: "Front company in Laos" front-for "Munitions Industry Department". Which types fit tells\nred-thread list link-types --from front-company --to government-body. The options about source and grade hold for\nevery --claim; without one they say who tells of the link itself.',
  options: {
    claim: { takes: '<property=value>', help: 'Something known of the link, such as amount="21.9 M USD"', many: true },
    ...claimOptions,
  },
  examples: [
    ['red-thread link "Front company in Laos" front-for "Munitions Industry Department" --source S2', ''],
    [
      'red-thread link 0x098B…2f96 deposited-to "Tornado Cash" --claim "amount=12.5 ETH" --claim date=2022-06-23',
      'an address as it is shown, shortened',
    ],
  ],
  on: 'write',
  run: async (given, client) => {
    const [from = '', type = '', to = ''] = given.words
    const state = await client.state()
    const details = claimDetails(given, state)
    const claims = claimsGiven(given, details)
    return edit(client, 'link.add', {
      type: linkTypeNamed(state.catalogue, type).id,
      from: findNamed(state, from, ['entity']).id,
      to: findNamed(state, to, ['entity']).id,
      claims,
      ...statedBy(claims, details),
    })
  },
}

/** Where nothing else is claimed of the link, what was said of source and grade is of the link itself. */
function statedBy(claims: readonly ClaimInput[], { decimal: _, ...stated }: Details) {
  return claims.length === 0 && Object.keys(stated).length > 0 ? { stated } : {}
}
