import { RedThreadError } from '#shared/errors.ts'
import { textOf } from './file-text.ts'
import { takeElements } from './foreign/graph-rows.ts'
import { found, gathering, takeOver, unread } from './gathered.ts'
import type { Importer } from './importer.ts'
import { elementsOf } from './json-graph/elements.ts'
import { parseGraph } from './json-graph/parse.ts'
import { graphsIn } from './json-graph/shapes.ts'
import { ofTheSet } from './of-the-set.ts'
import { takeOwnGraph } from './own/graph-tables.ts'
import { meansSameEverywhere } from './own-ids.ts'

/** Graphs as scripts and web pages hold them, in JSON. */
export const jsonGraph: Importer = {
  id: 'json-graph',
  title: 'JSON graph',
  help: 'Nodes and links of d3, networkx, Cytoscape, sigma, vis-network, Neo4j or JSON Graph Format.',
  extensions: ['.json', '.cyjs', '.jgf', '.jsonl'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: head =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    (/"(?:nodes|vertices|elements|adjacency|edges)"\s*:\s*[[{]/.test(head) ||
      /"links"\s*:\s*\[\s*\{[^}]*"(?:source|target|from|to)"/.test(head) ||
      /^\uFEFF?\s*\[\s*\{\s*"(?:group|data)"\s*:/.test(head) ||
      /^\uFEFF?\s*\[?\s*\{[^\n]*"type"\s*:\s*"(?:node|relationship)"/.test(head)),
  read: (files, reading = {}) => {
    const gathered = gathering()
    for (const file of ofTheSet(files, /\.(json|cyjs|jgf|jsonl)$/i)) {
      const { text } = textOf(gathered, file, reading)
      const graphs = graphsIn(parseGraph(text, file.name)).map(elementsOf)
      if (graphs.length === 0)
        throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
      for (const [at, all] of graphs.entries()) {
        // The 0 of one graph is not the 0 of the next.
        const graph = gathering()
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
    return found(gathered)
  },
}
