import { resolve } from 'node:path'
import type { StampSummary } from '#shared/contract.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { requestStamp, takeStamp } from '../case/stamp.ts'
import { type Answers, needSession } from './answers.ts'

export const stampAnswers: Answers<'stamp.request' | 'stamp.take'> = {
  'stamp.request': (context, { job, path, replace }) =>
    context.jobs.run(job, 'Writing the request', 'steps', async each =>
      summaryOf(await requestStamp(needSession(context), resolve(path), context.identity.signer(), each, replace)),
    ),
  'stamp.take': (context, { job, path, authorities }) =>
    context.jobs.run(job, 'Checking the timestamp', 'steps', async each => {
      const trusted = authorities === undefined ? undefined : resolve(authorities)
      return summaryOf(await takeStamp(needSession(context), resolve(path), trusted, each))
    }),
}

function summaryOf({ id, hash, entries, time, authority, verified }: Timestamp): StampSummary {
  return { id, hash, entries, time: time ?? '', authority: authority ?? '', verified: verified ?? '' }
}
