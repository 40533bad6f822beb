import { type Answers, needCase } from './answers.ts'

export const draftAnswers: Answers<'drafts.read' | 'drafts.keep'> = {
  'drafts.read': (context, { caseId }) => needCase(context, caseId).drafts.read(),
  'drafts.keep': async (context, { caseId, drafts }) => {
    await needCase(context, caseId).drafts.keep(drafts)
    return null
  },
}
