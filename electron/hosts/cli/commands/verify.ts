import type { VerifyReport } from '#shared/contract.ts'
import type { CommandDetails } from '../command.ts'
import { table } from '../table.ts'
import { visible } from '../visible.ts'

export const verify: CommandDetails = {
  takes: [],
  about: 'Exits with 5 where anything is wrong. Intact exhibits get a custody event "verified", unless --read-only.',
  options: {},
  examples: [
    ['red-thread verify --case harmony.case', ''],
    ['red-thread verify --read-only --json && cp -a harmony.case /backup', 'only a sound case is copied'],
  ],
  on: 'write',
  looks: true,
  run: async (_, client) => {
    const report = await client.job(job => client.call('verify', { job }))
    return { data: report, text: () => reportText(report), exit: report.ok ? 'ok' : 'problems' }
  },
}

function reportText({ ok, problems, notes, entries, exhibits, head, root }: VerifyReport): string {
  const facts = table([
    ['Journal', `${entries} entries`],
    ['Head', head],
    ['Root', root],
    ['Exhibits', `${exhibits.intact} intact, ${exhibits.missing} missing, ${exhibits.damaged} damaged`],
  ])
  const verdict = ok ? 'Everything is as it was written.' : `${problems.length} problems were found:`
  return [facts, verdict, ...problems.map(problem => `  ${visible(problem)}`), ...notes].join('\n')
}
