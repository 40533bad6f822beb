import type { KeptWorkers } from '#engine/work/pool.ts'
import type { Task } from '#engine/work/task.ts'
import { WorkerFailed } from '#engine/work/thread.ts'
import { workers } from '#engine/work/workers.ts'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ForeignFile, ForeignKind, ReadMetadata } from './metadata-task.ts'

export interface MetadataThread {
  /**
   * What a file says of itself. One that its reader stumbles over, or that takes it too long, says nothing. Throws only
   * what `file.bytes` throws.
   */
  readonly read: (kind: ForeignKind, file: ForeignFile) => Promise<Metadata>
  readonly close: () => Promise<void>
}

/**
 * A worker without keys and paths, begun with the first file, in which libraries read the files of strangers; the files
 * that are attached together are read by one, which ends with the last of them.
 */
export function openMetadataThread(
  kept: KeptWorkers<Task<ReadMetadata>> = workers.keep('read-metadata'),
): MetadataThread {
  return {
    read: async (kind, { size, bytes }) => {
      try {
        return await kept.run({ kind, size }, { hear: ({ start, end }) => bytes(start, end) })
      } catch (error) {
        if (error instanceof WorkerFailed) return {}
        throw error
      }
    },
    close: kept.close,
  }
}
