import { resolve } from 'node:path'
import { type ImportOrder, previewImport, takeImport } from '../case/import-case.ts'
import { importers } from '../formats/importers.ts'
import { type Answers, needSession } from './answers.ts'

export const importAnswers: Answers<'import.formats' | 'import.preview' | 'import.take'> = {
  'import.formats': async () =>
    importers.map(({ id, title, help, extensions, options }) => ({ id, title, help, extensions, options })),
  'import.preview': (context, { job, ...order }) =>
    context.jobs.run(job, 'Reading the file', 'bytes', each =>
      previewImport(needSession(context), resolved(order), each),
    ),
  'import.take': (context, { job, ...order }) =>
    context.jobs.run(job, 'Importing', 'bytes', each => takeImport(needSession(context), resolved(order), each)),
}

const resolved = ({ path, errors, ...order }: ImportOrder): ImportOrder => ({
  ...order,
  path: resolve(path),
  ...(errors !== undefined && { errors: resolve(errors) }),
})
