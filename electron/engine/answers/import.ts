import { resolve } from 'node:path'
import { previewImport, takeImport } from '../case/import-case.ts'
import { importers } from '../importers/list.ts'
import { type Answers, needSession } from './answers.ts'

export const importAnswers: Answers<'import.formats' | 'import.preview' | 'import.take'> = {
  'import.formats': async () => importers.map(({ id, title, help, extensions }) => ({ id, title, help, extensions })),
  'import.preview': (desk, { job, path, format, decimal }) =>
    desk.jobs.run(job, 'Reading the file', 'steps', each =>
      previewImport(needSession(desk), { path: resolve(path), format, decimal }, each),
    ),
  'import.take': (desk, { job, path, format, decimal, source }) =>
    desk.jobs.run(job, 'Importing', 'steps', each =>
      takeImport(needSession(desk), { path: resolve(path), format, decimal, source }, each),
    ),
}
