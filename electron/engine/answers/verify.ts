import { verifyCase } from '../case/verify.ts'
import { type Answers, needSession } from './answers.ts'

export const verifyAnswers: Answers<'verify'> = {
  verify: (desk, { job }) => desk.jobs.run(job, 'Verifying', 'steps', each => verifyCase(needSession(desk), each)),
}
