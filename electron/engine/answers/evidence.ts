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
  'evidence.addPaths': (desk, { job, paths, acquisition }) =>
    desk.jobs.run(job, 'Attaching evidence', 'bytes', each => attachPaths(needSession(desk), paths, acquisition, each)),
  'evidence.upload': async (desk, { name }) => ({ upload: desk.uploads.begin(needSession(desk), name) }),
  'evidence.chunk': async (desk, { upload, base64 }) => {
    await desk.uploads.write(upload, Buffer.from(base64, 'base64'))
    return null
  },
  'evidence.uploaded': (desk, { job, uploads, acquisition }) =>
    desk.jobs.run(job, 'Attaching evidence', 'files', async each => {
      const session = needSession(desk)
      return recordExhibits(session, await desk.uploads.end(uploads, each), acquisition)
    }),
  'evidence.abandon': async (desk, { uploads }) => {
    desk.uploads.abandon(uploads)
    return null
  },
  'evidence.view': async (desk, { exhibit }) => {
    await recordViewing(needSession(desk), exhibit)
    return { url: resources.exhibit(exhibit) }
  },
  'evidence.export': async (desk, { exhibit, path, replace, purpose, recipient }) => {
    await exportExhibit(needSession(desk), exhibit, path, { purpose, recipient, replace })
    return { path }
  },
  'evidence.search': (desk, { job, query }) =>
    desk.jobs.run(job, 'Searching evidence', 'files', each => searchEvidence(needSession(desk), query, each)),
  'evidence.read': async (desk, { job }) => {
    await readEvidence(desk, needSession(desk), job)
    return null
  },
}
