import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CaseState } from '#shared/ops/state.ts'
import type { EditionOrder } from '../case/edition.ts'
import { editionOf } from '../case/edition.ts'
import { exportCase, matchesIn, previewOf } from '../case/export-case.ts'
import { type ExportContext, exporterNamed } from '../case/exporting.ts'
import { takeReceipt } from '../case/receipt.ts'
import { exporters } from '../handover/exporters.ts'
import { type Answers, type EngineContext, needSession } from './answers.ts'

export const exportAnswers: Answers<
  'export.formats' | 'export.preview' | 'export.matches' | 'export.write' | 'receipt.take'
> = {
  'export.formats': async () =>
    exporters.map(({ id, title, help, form, options = [], signed = false }) => ({
      ...{ id, title, help, form, options, signed },
    })),
  'export.preview': async (context, order) => {
    const { signal } = new AbortController()
    return previewOf((await editionOf(needSession(context), order as EditionOrder, undefined, signal)).edition)
  },
  'export.matches': (context, { job, format, options = {}, ...order }) =>
    context.jobs.run(job, 'Looking for what may tell', 'steps', each => {
      const exporter = format === undefined ? undefined : exporterNamed(format)
      const part = (whole: CaseState) => exporter?.part?.(whole, options)
      return matchesIn(needSession(context), { ...(order as EditionOrder), part }, exportContext(context), each)
    }),
  'export.write': (context, { job, format, path, replace, options, ...order }) =>
    context.jobs.run(job, 'Exporting', 'steps', each => {
      const full = { ...(order as EditionOrder), format, options, path: resolve(path), replace }
      return exportCase(needSession(context), full, exportContext(context), each)
    }),
  'receipt.take': (context, { job, path }) =>
    context.jobs.run(job, 'Taking in the receipt', 'files', each =>
      takeReceipt(needSession(context), resolve(path), each),
    ),
}

/** The signing key where the identity is unlocked, and the files that ship with the app. */
const exportContext = ({ identity, options }: EngineContext): ExportContext => ({
  signer: identity.status().unlocked ? identity.signer() : undefined,
  resource: name => readFile(join(options.resourcesFolder, name)),
})
