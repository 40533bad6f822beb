import { type Answers, needCase } from './answers.ts'

export const draftAnswers: Answers<'drafts.read' | 'drafts.keep'> = {
  'drafts.read': (desk, { caseId }) => needCase(desk, caseId).drafts.read(),
  'drafts.keep': async (desk, { caseId, drafts }) => {
    await needCase(desk, caseId).drafts.keep(drafts)
    return null
  },
}
