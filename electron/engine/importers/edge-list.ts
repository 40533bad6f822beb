import { edgeRows, looksLikeEdges } from './edge-list/rows.ts'
import { takeForeignTables } from './foreign/tables.ts'
import { found, gathering } from './gathered.ts'
import type { Importer } from './importer.ts'
import { ofTheSet } from './of-the-set.ts'
import { meansSameEverywhere } from './own-ids.ts'

/** Lines of two ends and perhaps a weight, without headers, as networkx, igraph and many scripts write them. */
export const edgeList: Importer = {
  id: 'edge-list',
  title: 'Edge list',
  help: 'A text without headers: two ends a line, and perhaps a weight.',
  extensions: ['.edgelist', '.edges', '.el', '.ncol', '.txt'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: looksLikeEdges,
  read: (files, reading = {}) => {
    const gathered = gathering()
    const tables = ofTheSet(files, /\.(edgelist|edges|el|ncol|txt|csv|tsv)$/i).map(file =>
      edgeRows(gathered, file, reading),
    )
    takeForeignTables(gathered, tables, reading)
    return found(gathered)
  },
}
