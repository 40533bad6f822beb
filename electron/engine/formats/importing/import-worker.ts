import { parentPort, workerData } from 'node:worker_threads'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { importers } from '../importers.ts'
import { apart } from './apart.ts'
import type { ForeignAnswer, ForeignTask } from './foreign-task.ts'

const { format, files, reading } = workerData as ForeignTask

function answer(): ForeignAnswer {
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

parentPort?.postMessage(answer())
