import { resolve } from 'node:path'
import type { StampTold } from '#shared/contract.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { requestStamp, takeStamp } from '../case/stamp.ts'
import { type Answers, needSession } from './answers.ts'

export const stampAnswers: Answers<'stamp.request' | 'stamp.take'> = {
  'stamp.request': (desk, { job, path, replace }) =>
    desk.jobs.run(job, 'Writing the request', 'steps', async each =>
      told(await requestStamp(needSession(desk), resolve(path), desk.identity.signer(), each, replace)),
    ),
  'stamp.take': (desk, { job, path, authorities }) =>
    desk.jobs.run(job, 'Checking the timestamp', 'steps', async each => {
      const trusted = authorities === undefined ? undefined : resolve(authorities)
      return told(await takeStamp(needSession(desk), resolve(path), trusted, each))
    }),
}

function told({ id, hash, entries, time, authority, verified }: Timestamp): StampTold {
  return { id, hash, entries, time: time ?? '', authority: authority ?? '', verified: verified ?? '' }
}
