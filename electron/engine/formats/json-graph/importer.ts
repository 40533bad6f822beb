import { RedThreadError } from '#shared/errors.ts'
import { takeElements } from '../mapping/graph-rows.ts'
import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { textOf } from '../reading/file-text.ts'
import { gathering, pour, takeOver, unread } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { inTurn } from '../reading/in-turn.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { takeOwnGraph } from '../tables/read/graph-tables.ts'
import { elementsOf } from './read/elements.ts'
import { parseGraph } from './read/parse.ts'
import { graphsIn } from './read/shapes.ts'

/** Graphs as scripts and web pages hold them, in JSON. */
export const jsonGraph: Importer = {
  id: 'json-graph',
  title: 'JSON graph',
  help: 'Nodes and links of d3, networkx, Cytoscape, sigma, vis-network, Neo4j or JSON Graph Format.',
  extensions: ['.json', '.cyjs', '.jgf', '.jsonl'],
  options: [encoding, ...ofTables],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: head =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    (/"(?:nodes|vertices|elements|adjacency|edges)"\s*:\s*[[{]/.test(head) ||
      /"links"\s*:\s*\[\s*\{[^}]*"(?:source|target|from|to)"/.test(head) ||
      /^\uFEFF?\s*\[\s*\{\s*"(?:group|data)"\s*:/.test(head) ||
      /^\uFEFF?\s*\[?\s*\{[^\n]*"type"\s*:\s*"(?:node|relationship)"/.test(head)),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    for (const file of inTurn(ofTheSet(files, /\.(json|cyjs|jgf|jsonl)$/i), sink)) {
      const { text } = textOf(gathered, file, reading)
      const graphs = graphsIn(parseGraph(text, file.name)).map(elementsOf)
      if (graphs.length === 0)
        throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
      for (const [at, all] of graphs.entries()) {
        // The 0 of one graph is not the 0 of the next.
        const graph = gathering({ catalogue: gathered.catalogue })
        const name = at === 0 ? file.name : `${file.name}, graph ${at + 1}`
        const elements = takeOwnGraph(graph, all).filter(({ kind, from, to, number }) => {
          const isWhole = kind !== 'edge' || (from !== '' && to !== '')
          if (!isWhole) unread(graph, `edge ${number}`, 'it lacks an end')
          return isWhole
        })
        if (elements.length > 0) takeElements(graph, name, elements, reading)
        takeOver(gathered, graph, name)
      }
    }
    pour(gathered, sink)
  },
}
