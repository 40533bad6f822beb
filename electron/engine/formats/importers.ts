import { caseUco } from './case-uco/importer.ts'
import { csv } from './csv/importer.ts'
import { edgeList } from './edge-list/importer.ts'
import { ftm } from './ftm/importer.ts'
import { gexf } from './gexf/importer.ts'
import { graphml } from './graphml/importer.ts'
import { jsonGraph } from './json-graph/importer.ts'
import { misp } from './misp/importer.ts'
import { neo4jCsv } from './neo4j/importer.ts'
import { openSanctions } from './opensanctions/importer.ts'
import type { Importer } from './reading/importer.ts'
import { stix } from './stix/importer.ts'
import { xlsx } from './xlsx/importer.ts'

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
