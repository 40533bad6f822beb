import { RedThreadError } from '#shared/errors.ts'
import { takeElements } from '../mapping/graph-rows.ts'
import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { asRead } from '../reading/file-text.ts'
import { gathering, note, pour, takeOver } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { inTurn } from '../reading/in-turn.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { takeOwnGraph } from '../tables/read/graph-tables.ts'
import { readGexf } from './read/elements.ts'

/** Graphs of Gephi and others in GEXF 1.1 to 1.3. Ours too, which carries no records: what it shows comes back. */
export const gexf: Importer = {
  id: 'gexf',
  title: 'GEXF',
  help: 'Graphs from Gephi or networkx, with what holds for a time only.',
  extensions: ['.gexf'],
  options: [encoding, ...ofTables],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: head => /<(\w+:)?gexf[\s>]/.test(head),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    for (const file of inTurn(ofTheSet(files, /\.(gexf|xml)$/i), sink)) {
      const { elements, counted } = readGexf(asRead(gathered, file, reading))
      if (elements.length === 0)
        throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
      // The 0 of one graph is not the 0 of the next.
      const graph = gathering({ catalogue: gathered.catalogue })
      const foreign = takeOwnGraph(graph, elements)
      if (foreign.length > 0 && counted !== undefined)
        note(graph, file.name, `its times are read as ${counted} counted from the beginning of 1970, in UTC`)
      if (foreign.length > 0) takeElements(graph, file.name, foreign, reading)
      takeOver(gathered, graph, file.name)
    }
    pour(gathered, sink)
  },
}
