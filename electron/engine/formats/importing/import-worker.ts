import { serveTask, type Tell } from '#engine/work/serve-task.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { catalogueOf } from '#shared/model/catalogue.ts'
import { importers } from '../importers.ts'
import { keptApart } from './apart.ts'
import { batches } from './batches.ts'
import type { ForeignAnswer, ForeignTask, ReadImport } from './foreign-task.ts'
import { readWith } from './found-in.ts'

serveTask<ReadImport>(async (task, tell) => {
  try {
    return await answer(task, tell)
  } catch (error) {
    if (error instanceof RedThreadError && error.code !== 'unreadable-import') return { refused: errorMessage(error) }
    const { problem, name } = error instanceof RedThreadError ? error.data : {}
    if (typeof problem === 'string') return { problem, ...(typeof name === 'string' ? { name } : {}) }
    return { problem: errorMessage(error).says }
  }
})

/** How much further it must be before that is told. */
const step = 0.005

async function answer({ format, files, reading, types }: ForeignTask, tell: Tell<ReadImport>): Promise<ForeignAnswer> {
  const importer = importers.find(each => each.id === format)
  if (!importer) return { problem: `there is no format "${format}"` }
  let said = 0
  const catalogue = catalogueOf(types)
  const found = readWith(importer, files, reading, catalogue, share => {
    if (share - said < step && share < 1) return
    said = share
    void tell({ share })
  })
  const { beside, ...things } = keptApart(catalogue, found, importer.isLocalId)
  // Each is awaited: what is not taken yet does not pile up.
  for (const batch of batches(things)) await tell(batch)
  return { found: beside() }
}
