import { arrayDelimiter } from './bulk-file.ts'
import { citations } from './citations.ts'
import { nodeFiles, relationFile } from './files.ts'

const files = [
  ...nodeFiles.map(({ path }) => `--nodes=${path}`),
  ...[relationFile, citations].map(({ path }) => `--relationships=${path}`),
]

/** How to bring the files into Neo4j 5 or newer, with the options they were written for. */
export const importText = `Run this in the folder of these files, with Neo4j stopped. It fills a new database named "case".

neo4j-admin database import full case \\
  --id-type=string --delimiter=, --array-delimiter="${arrayDelimiter}" --quote='"' --multiline-fields=false \\
${files.map(file => `  ${file}`).join(' \\\n')}

Text that begins like a formula has a quote before it, as in a spreadsheet; line breaks are written as \\n.
Nodes labelled IllustrativeClaim are invented examples, and nodes labelled FormerClaim were withdrawn: neither is a
finding.
`
