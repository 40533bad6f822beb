import { serveTask } from '#engine/work/serve-task.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { importers } from '../importers.ts'
import { apart } from './apart.ts'
import type { ForeignAnswer, ForeignTask, ReadImport } from './foreign-task.ts'

serveTask<ReadImport>(answer)

function answer({ format, files, reading }: ForeignTask): ForeignAnswer {
  try {
    const importer = importers.find(each => each.id === format)
    if (!importer) return { problem: `there is no format "${format}"` }
    return { found: apart(importer.read(files, reading), importer.isLocalId) }
  } catch (error) {
    if (error instanceof RedThreadError && error.code !== 'unreadable-import') return { refused: errorMessage(error) }
    const { problem, name } = error instanceof RedThreadError ? error.data : {}
    if (typeof problem === 'string') return { problem, ...(typeof name === 'string' ? { name } : {}) }
    return { problem: errorMessage(error).says }
  }
}
