import { claimDetails, claimOptions } from '../claim-options.ts'
import type { CommandDetails } from '../command.ts'
import { edit } from '../edit.ts'
import { findNamed } from '../find-named.ts'

export const claim: CommandDetails = {
  takes: ['<entity or link>', '<property>', '<value>'],
  about:
    'Nothing is overwritten: what sources say differently stands side by side, marked ≠, and one may be preferred with a\nreason. To change, grade or retract a claim see red-thread run --help.',
  options: {
    ...claimOptions,
    original: { takes: '<words>', help: 'The value as the source spells it, where that differs from what you type' },
    prefer: { takes: '<reason>', help: 'Prefer this value to the others, and why' },
  },
  examples: [
    ['red-thread claim "Harmony theft" loss "100 M USD" --source S1 --locator "p. 4"', ''],
    ['red-thread claim "Harmony theft" loss "99.7 M USD" --source S5 --grade B2 --prefer "counted on chain"', ''],
    ['red-thread claim "Takeuchi Maiko" birth-date 1984-03', 'as precise as it is known, never padded'],
  ],
  on: 'write',
  run: async (given, client) => {
    const [subject = '', property = '', value = ''] = given.words
    const state = await client.state()
    const because = given.one('prefer')
    const original = given.one('original')
    return edit(client, 'claim.add', {
      subject: findNamed(state, subject, ['entity', 'link']).id,
      property,
      value,
      ...claimDetails(given, state),
      ...(original ? { original } : {}),
      ...(because ? { preferred: true, preferredBecause: because } : {}),
    })
  },
}
