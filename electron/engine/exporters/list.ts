import { caseUco } from './case-uco.ts'
import { csv } from './csv.ts'
import { dossierDocx } from './dossier-docx.ts'
import { dossierHtml } from './dossier-html.ts'
import { dossierPdf } from './dossier-pdf.ts'
import type { Exporter } from './exporter.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { labelsPdf } from './labels-pdf.ts'
import { misp } from './misp.ts'
import { neo4j } from './neo4j.ts'
import { casePackage } from './package.ts'
import { records } from './records.ts'
import { stix } from './stix.ts'
import { xlsx } from './xlsx.ts'

/** Every format a case can leave in, in the order the window offers them. A new one is one file and one line here. */
export const exporters: readonly Exporter[] = [
  dossierPdf,
  dossierDocx,
  dossierHtml,
  labelsPdf,
  csv,
  ftm,
  stix,
  casePackage,
  caseUco,
  misp,
  records,
  graphml,
  gexf,
  neo4j,
  xlsx,
]
