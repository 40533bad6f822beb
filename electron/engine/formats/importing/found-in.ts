import { builtIn } from '#shared/model/catalogue.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Found, Importer, InFile } from '../reading/importer.ts'
import { collecting } from '../reading/sink.ts'

/** All that an importer finds in files, at once, for a case of these types. Throws as it does. */
export function foundIn(
  importer: Importer,
  files: readonly InFile[],
  reading: ImportReading = {},
  catalogue = builtIn,
  progress?: (share: number) => void,
): Found {
  const { sink, found } = collecting(catalogue, progress)
  importer.read(files, reading, sink)
  return found()
}
