import { resolve } from 'node:path'
import { type ImportOrder, previewImport, takeImport } from '../case/import-case.ts'
import { importers } from '../formats/importers.ts'
import { type Answers, needSession } from './answers.ts'

export const importAnswers: Answers<'import.formats' | 'import.preview' | 'import.take'> = {
  'import.formats': async () =>
    importers.map(({ id, title, help, extensions, options }) => ({ id, title, help, extensions, options })),
  'import.preview': (desk, { job, ...order }) =>
    desk.jobs.run(job, 'Reading the file', 'steps', each => previewImport(needSession(desk), resolved(order), each)),
  'import.take': (desk, { job, ...order }) =>
    desk.jobs.run(job, 'Importing', 'steps', each => takeImport(needSession(desk), resolved(order), each)),
}

const resolved = ({ path, errors, ...order }: ImportOrder): ImportOrder => ({
  ...order,
  path: resolve(path),
  ...(errors !== undefined && { errors: resolve(errors) }),
})
