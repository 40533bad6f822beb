import type { InFile } from '#engine/formats/reading/importer.ts'
import { unzip } from '#engine/formats/reading/unzip.ts'
import { RedThreadError } from '#shared/errors.ts'

/** The GraphML of a file: itself, or of a graph of Maltego (.mtgx), which is a ZIP, those in it. Throws unreadable-import. */
export function graphmlIn(file: InFile): readonly InFile[] {
  if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) return [file]
  const parts = unzip(file)
  const graphs = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(number => parts(`Graphs/Graph${number}.graphml`) ?? [])
  if (graphs.length > 0) return graphs
  throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
}
