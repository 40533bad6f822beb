import type { CommandDetails } from '../command.ts'
import { caseFolder, openCaseAt } from '../open-case.ts'
import { caseFacts } from '../output/case.ts'

export const open: CommandDetails = {
  takes: ['[folder]'],
  about:
    'Each line is a command as here, without "red-thread"; words with spaces stand in quotes, # begins a comment, "exit"\nends. A script stops at its first error unless --keep-going; every line before it is saved. What was done but\nneeds a look, such as an import of which some rows were left, is no error: the script goes on, and its exit code is 5.',
  options: { 'keep-going': { help: 'Go on after errors; the exit code is that of the first error' } },
  examples: [
    ['red-thread open harmony.case', 'type commands'],
    ['red-thread open harmony.case --json < script.txt', 'one line of JSON for each command'],
    ['red-thread open harmony.case --branch 3f2a91c0', 'look into another branch; "red-thread branches" lists them'],
    ['red-thread open harmony.case --read-only', 'look around while another window has it open'],
  ],
  on: 'write',
  looks: true,
  opensItself: true,
  session: true,
  run: async (given, client) => {
    const folder = given.words[0] ?? caseFolder(given.one('case'))
    const status = await openCaseAt(folder, given, client, given.has('read-only'))
    return caseFacts(status, await client.state())
  },
}
