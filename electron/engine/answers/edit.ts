import { executeAsked, redo, undo } from '../case/execute.ts'
import { page, pageAbout } from '../case/journal-page.ts'
import { type Answers, needSession } from './answers.ts'

export const editAnswers: Answers<'run' | 'undo' | 'redo' | 'journal.page' | 'journal.about'> = {
  run: (context, { command, input }) => executeAsked(needSession(context), command, input),
  undo: context => undo(needSession(context)),
  redo: context => redo(needSession(context)),
  'journal.page': (context, { before, limit, whole }) => page(needSession(context), before, limit, whole),
  'journal.about': (context, { id, before }) => pageAbout(needSession(context), id, before),
}
