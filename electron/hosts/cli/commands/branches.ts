import type { BranchSummary } from '#shared/contract.ts'
import type { CommandDetails } from '../command.ts'
import { needCase } from '../open-case.ts'
import { visible } from '../visible.ts'

export const branches: CommandDetails = {
  takes: [],
  about:
    'Two copies of a case that were both continued, and put into one folder again, make two branches. Each is read with\n--branch. The case is changed only once one was chosen; the others are kept, and can be chosen later.',
  options: { 'go-on': { takes: '<hash>', help: 'Go on with the branch whose last entry has this hash, or begins so' } },
  examples: [
    ['red-thread branches --case harmony.case', 'what each of them holds'],
    ['red-thread list entities --branch 3f2a91c0 --case harmony.case', 'look into one of them'],
    ['red-thread branches --go-on 3f2a91c0 --case harmony.case', 'the case goes on with it'],
  ],
  on: 'write',
  opensItself: true,
  run: async (given, client) => {
    const chosen = given.one('go-on')
    await needCase(given, client, chosen === undefined)
    if (chosen !== undefined) await client.call('case.branch', { branch: chosen, goOn: true })
    const found = await client.call('case.branches', {})
    return {
      data: found,
      text: () => (found.length === 1 ? 'This case has one branch.' : found.map(branchText).join('\n\n')),
    }
  },
}

const states: Readonly<Record<BranchSummary['state'], string>> = {
  shown: 'shown',
  open: 'not shown; nobody chose yet',
  aside: 'set aside',
}

function branchText({ tip, state, after, entries, whole, from = '', to = '', by, newest }: BranchSummary): string {
  return [
    `${tip.slice(0, 16)}  ${states[state]}`,
    `  ${entries} ${entries === 1 ? 'entry' : 'entries'} after entry ${after}, ${from} to ${to}, by ${visible(by.join(', '))}`,
    ...(whole ? [] : ['  It cannot be read to its end.']),
    ...newest.map(sentence => `  ${visible(sentence)}`),
  ].join('\n')
}
