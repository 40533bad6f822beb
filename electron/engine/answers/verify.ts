import { verifyCase } from '../case/verify.ts'
import { type Answers, needSession } from './answers.ts'

export const verifyAnswers: Answers<'verify'> = {
  verify: (context, { job }) =>
    context.jobs.run(job, 'Verifying', 'steps', each => verifyCase(needSession(context), each)),
}
