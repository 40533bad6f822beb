import { builtIn } from '#shared/model/catalogue.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Found, Importer, InFile } from '../reading/importer.ts'
import { type Collected, collecting } from '../reading/sink.ts'

/** What an importer finds in files, for a case of these types; its links packed where they are many. Throws as it does. */
export function readWith(
  importer: Importer,
  files: readonly InFile[],
  reading: ImportReading = {},
  catalogue = builtIn,
  progress?: (share: number) => void,
): Collected {
  const { sink, found } = collecting(catalogue, progress)
  importer.read(files, reading, sink)
  return found()
}

/** The same, all at once. */
export function foundIn(...asked: Parameters<typeof readWith>): Found {
  const { links, ...found } = readWith(...asked)
  return { ...found, links: [...links] }
}
