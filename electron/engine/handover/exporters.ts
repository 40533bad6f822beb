import { caseUco } from '../formats/case-uco/exporter.ts'
import { csv } from '../formats/csv/exporter.ts'
import { ftm } from '../formats/ftm/exporter.ts'
import { gexf } from '../formats/gexf/exporter.ts'
import { graphml } from '../formats/graphml/exporter.ts'
import { misp } from '../formats/misp/exporter.ts'
import { neo4j } from '../formats/neo4j/exporter.ts'
import { records } from '../formats/records/exporter.ts'
import { stix } from '../formats/stix/exporter.ts'
import type { Exporter } from '../formats/writing/exporter.ts'
import { xlsx } from '../formats/xlsx/exporter.ts'
import { dossierDocx } from './dossier/docx/exporter.ts'
import { dossierHtml } from './dossier/html/exporter.ts'
import { dossierPdf } from './dossier/pdf/exporter.ts'
import { labelsPdf } from './labels/exporter.ts'
import { casePackage } from './package/exporter.ts'

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
