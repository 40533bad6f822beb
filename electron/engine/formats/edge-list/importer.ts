import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { takeForeignTables } from '../mapping/tables.ts'
import { gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { edgeRows, looksLikeEdges } from './read/rows.ts'

/** Lines of two ends and perhaps a weight, without headers, as networkx, igraph and many scripts write them. */
export const edgeList: Importer = {
  id: 'edge-list',
  title: 'Edge list',
  help: 'A text without headers: two ends a line, and perhaps a weight.',
  extensions: ['.edgelist', '.edges', '.el', '.ncol', '.txt'],
  options: [encoding, ...ofTables],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: looksLikeEdges,
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const tables = ofTheSet(files, /\.(edgelist|edges|el|ncol|txt|csv|tsv)$/i).map(file =>
      edgeRows(gathered, file, reading),
    )
    takeForeignTables(gathered, tables, reading)
    pour(gathered, sink)
  },
}
