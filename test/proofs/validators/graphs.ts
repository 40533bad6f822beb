import { pythonWith } from '../../engine/formats/writing/outside.ts'
import { hasTool } from '../../engine/handover/bundle/tools.ts'
import { answerOf, complaints, differing, onDisk, type Validator } from './validator.ts'

const xmllint: Validator = {
  by: 'libxml2 (xmllint)',
  isHere: hasTool('xmllint'),
  problems: ({ files }) =>
    onDisk(files, folder =>
      [...files.keys()].flatMap(path => complaints(folder, 'xmllint', '--noout', '--huge', path)),
    ),
}

/** A program in Python that prints whether the graph is directed, and how many nodes and edges it has. */
function counted(by: string, module: string, read: string): Validator {
  const python = pythonWith(module)
  const program = `import ${module}, sys, json\n${read}`
  return {
    by,
    isHere: python !== undefined,
    problems: ({ files, state }) =>
      onDisk(files, folder =>
        [...files.keys()].flatMap(path => {
          const told = JSON.parse(answerOf(folder, python ?? '', '-c', program, path))
          const count = (record: 'entity' | 'link') => state.ids.get(record)?.length ?? 0
          return differing(path, told, [true, count('entity'), count('link')])
        }),
      ),
  }
}

const byNetworkx = (reader: string) =>
  counted(
    'networkx',
    'networkx',
    `g = networkx.${reader}\nprint(json.dumps([g.is_directed(), g.number_of_nodes(), g.number_of_edges()]))`,
  )

const byIgraph = counted(
  'igraph',
  'igraph',
  'g = igraph.Graph.Read_GraphML(sys.argv[1])\nprint(json.dumps([g.is_directed(), g.vcount(), g.ecount()]))',
)

export const graphValidators: Readonly<Record<string, readonly Validator[]>> = {
  graphml: [xmllint, byNetworkx('read_graphml(sys.argv[1], force_multigraph=True)'), byIgraph],
  gexf: [xmllint, byNetworkx('read_gexf(sys.argv[1])')],
}
