import { resources } from '#shared/contract.ts'
import { attachPaths, exportExhibit, recordExhibits, recordViewing } from '../case/evidence.ts'
import { searchEvidence } from '../case/evidence-search.ts'
import { type Answers, needSession } from './answers.ts'
import { readEvidence } from './reading.ts'

type EvidenceCall =
  | 'evidence.addPaths'
  | 'evidence.upload'
  | 'evidence.chunk'
  | 'evidence.uploaded'
  | 'evidence.abandon'
  | 'evidence.view'
  | 'evidence.export'
  | 'evidence.search'
  | 'evidence.read'

export const evidenceAnswers: Answers<EvidenceCall> = {
  'evidence.addPaths': (context, { job, paths, acquisition }) =>
    context.jobs.run(job, 'Attaching evidence', 'bytes', each =>
      attachPaths(needSession(context), paths, acquisition, each),
    ),
  'evidence.upload': async (context, { name }) => ({ upload: context.uploads.begin(needSession(context), name) }),
  'evidence.chunk': async (context, { upload, base64 }) => {
    await context.uploads.write(upload, Buffer.from(base64, 'base64'))
    return null
  },
  'evidence.uploaded': (context, { job, uploads, acquisition }) =>
    context.jobs.run(job, 'Attaching evidence', 'files', async each => {
      const session = needSession(context)
      return recordExhibits(session, await context.uploads.end(uploads, each), acquisition)
    }),
  'evidence.abandon': async (context, { uploads }) => {
    context.uploads.abandon(uploads)
    return null
  },
  'evidence.view': async (context, { exhibit }) => {
    await recordViewing(needSession(context), exhibit)
    return { url: resources.exhibit(exhibit) }
  },
  'evidence.export': async (context, { exhibit, path, replace, purpose, recipient }) => {
    await exportExhibit(needSession(context), exhibit, path, { purpose, recipient, replace })
    return { path }
  },
  'evidence.search': (context, { job, query }) =>
    context.jobs.run(job, 'Searching evidence', 'files', each => searchEvidence(needSession(context), query, each)),
  'evidence.read': async (context, { job }) => {
    await readEvidence(context, needSession(context), job)
    return null
  },
}
