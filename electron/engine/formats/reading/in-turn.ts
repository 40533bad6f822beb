import type { InFile, Sink } from './importer.ts'

/** Files one after another; each counts as worked through, by its bytes, once the next is asked for. */
export function* inTurn(files: readonly InFile[], { progress }: Pick<Sink, 'progress'>): Iterable<InFile> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  let before = 0
  for (const file of files) {
    yield file
    before += file.bytes.length
    progress(before / total)
  }
}
