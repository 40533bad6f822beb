import { parentPort, workerData } from 'node:worker_threads'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { importers } from './list.ts'
import type { ForeignAnswer, ForeignTask } from './read-foreign.ts'

const { format, files } = workerData as ForeignTask

function answer(): ForeignAnswer {
  try {
    const importer = importers.find(each => each.id === format)
    if (!importer) return { problem: `there is no format "${format}"` }
    return { found: importer.read(files) }
  } catch (error) {
    if (error instanceof RedThreadError && typeof error.data['problem'] === 'string')
      return { problem: error.data['problem'] }
    return { problem: errorMessage(error).says }
  }
}

parentPort?.postMessage(answer())
