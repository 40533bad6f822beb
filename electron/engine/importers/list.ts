import { caseUco } from './case-uco.ts'
import { csv } from './csv.ts'
import { edgeList } from './edge-list.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import type { Importer } from './importer.ts'
import { jsonGraph } from './json-graph.ts'
import { misp } from './misp.ts'
import { neo4jCsv } from './neo4j-csv.ts'
import { openSanctions } from './opensanctions.ts'
import { stix } from './stix.ts'
import { xlsx } from './xlsx.ts'

/** Every format that can come in; the first that recognises a file reads it. A new one is one file and one line here. */
export const importers: readonly Importer[] = [
  openSanctions,
  neo4jCsv,
  edgeList,
  csv,
  caseUco,
  misp,
  ftm,
  stix,
  graphml,
  gexf,
  jsonGraph,
  xlsx,
]
