import { describe } from '#shared/commands/describe.ts'
import type { Commit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { isDatedBack } from '#shared/queries/clock.ts'
import type { CommandDetails } from '../command.ts'
import { countGiven } from '../count.ts'
import type { EngineClient } from '../engine-client.ts'
import { table } from '../table.ts'

export const log: CommandDetails = {
  takes: [],
  options: {
    limit: { takes: '<number>', help: 'At most so many (20)' },
    before: { takes: '<number>', help: 'Only entries before this one' },
    ops: { help: 'With --json: every changed field, before and after' },
  },
  examples: [
    ['red-thread log --limit 5', ''],
    ['red-thread log --json --ops --limit 1', 'the newest commit in full'],
  ],
  on: 'read',
  run: async (given, client) => {
    const before = given.has('before') ? countGiven(given, 'before', 1) : undefined
    const wanted = countGiven(given, 'limit', 20)
    // One more: whether the oldest of them is dated back is told by the entry before it.
    const found = await newest(client, before, wanted + 1)
    const commits = found.slice(0, wanted)
    const state = await client.state()
    const rows = commits.map((commit, at) => entry(state, commit, found[at + 1]))
    return {
      data: given.has('ops') ? rows.map((each, at) => ({ ...each, ops: commits[at]?.ops })) : rows,
      text: () =>
        table(rows.map(each => [String(each.seq), each.at.slice(0, 16).replace('T', ' '), each.by, sentence(each)])),
    }
  },
}

const longestPage = 500

async function newest(client: EngineClient, before: number | undefined, wanted: number): Promise<readonly Commit[]> {
  const found: Commit[] = []
  while (found.length < wanted) {
    const from = found.at(-1)?.seq ?? before
    const limit = Math.min(longestPage, wanted - found.length)
    const page = await client.call('journal.page', {
      limit,
      whole: true,
      ...(from === undefined ? {} : { before: from }),
    })
    found.push(...page)
    if (page.length < limit) break
  }
  return found
}

const sentence = ({ says, datedBack }: ReturnType<typeof entry>) =>
  datedBack ? `${says} (dated before the entry before it: a clock was set back)` : says

function entry(state: CaseState, commit: Commit, before: Commit | undefined) {
  const { copy, seq, at, by, command, hash, prev, undoes } = commit
  return {
    seq,
    at,
    by,
    command,
    says: describe(state, commit),
    copy,
    hash,
    prev,
    ...(undoes === undefined ? {} : { undoes: undoes.seq }),
    ...(before && isDatedBack(before.at, at) ? { datedBack: true } : {}),
  }
}
