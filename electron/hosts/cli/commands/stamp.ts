import type { StampSummary } from '#shared/contract.ts'
import { all } from '#shared/ops/state.ts'
import type { Answer, CommandDetails, Given } from '../command.ts'
import type { EngineClient } from '../engine-client.ts'
import { needIdentity } from '../identity.ts'
import { didYouMean } from '../nearest.ts'
import { needCase } from '../open-case.ts'
import { pathOf } from '../path-of.ts'
import { secretOption } from '../secrets.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

const acts: Readonly<Record<string, (given: Given, client: EngineClient) => Promise<Answer>>> = { request, take, list }

export const stamp: CommandDetails = {
  takes: ['<request|take|list>', '[file]'],
  about:
    'The request goes to a timestamp authority by another computer; its reply is checked here, offline, and kept as an\nexhibit. The request is for the checkpoint of the journal: it tells the authority nothing of the case.',
  options: {
    ca: { takes: '<file>', help: "The authority's certificates (PEM or DER) that the reply must lead to" },
    ...secretOption('identity-passphrase'),
  },
  examples: [
    [
      'red-thread stamp request ask.tsq',
      'send it: curl --data-binary @ask.tsq -H "Content-Type: application/timestamp-query" …',
    ],
    ['red-thread stamp take answer.tsr --ca authority.pem', ''],
    ['red-thread stamp list', ''],
  ],
  on: 'write',
  opensItself: true,
  run: async (given, client) => {
    const [name = ''] = given.words
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined
    if (act) {
      await needCase(given, client, act === list)
      return act(given, client)
    }
    throw new UsageError(
      `"${name}" is nothing stamp does.${didYouMean(name, Object.keys(acts))}`,
      'red-thread stamp --help',
    )
  },
}

async function request(given: Given, client: EngineClient): Promise<Answer> {
  const path = fileOf(given)
  await needIdentity(given, client)
  const summary = await client.job(job => client.call('stamp.request', { job, path }))
  const text = () =>
    `Wrote the request to ${path}\nSHA-256 ${summary.hash} of the checkpoint of ${summary.entries} entries`
  return { data: { path, ...summary }, text }
}

async function take(given: Given, client: EngineClient): Promise<Answer> {
  const [path, ca] = [fileOf(given), given.one('ca')]
  const authorities = ca === undefined ? {} : { authorities: pathOf(ca) }
  const summary = await client.job(job => client.call('stamp.take', { job, path, ...authorities }))
  return { data: summary, text: () => table(rowsOf([summary])) }
}

async function list(_: Given, client: EngineClient): Promise<Answer> {
  const stamps = all(await client.state(), 'timestamp')
  const summary = stamps.map(({ id, hash, entries, time = '', authority = '', verified = '' }) => ({
    ...{ id, hash, entries, time, authority, verified },
  }))
  return {
    data: summary,
    text: () => table(rowsOf(summary), ['Entries', 'Time', 'Authority', 'Checked']) || 'No timestamps.',
  }
}

const rowsOf = (stamps: readonly StampSummary[]) =>
  stamps.map(({ entries, time, authority, verified }) => [
    `${entries} entries`,
    time || 'not answered yet',
    authority,
    verified,
  ])

function fileOf(given: Given): string {
  const [, file] = given.words
  if (file !== undefined) return pathOf(file)
  throw new UsageError('Which file?', 'red-thread stamp request ask.tsq, or red-thread stamp take answer.tsr')
}
