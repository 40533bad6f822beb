/** A format that a package can hold: under which option it is chosen, and where it lies. */
export interface PackedFormat {
  /** Id of the exporter. */
  readonly id: string
  readonly title: string
  /** The file, for a format of one; a folder otherwise. */
  readonly place: { readonly file: string } | { readonly folder: string }
}

const file = (id: string, title: string, name: string): PackedFormat => ({ id, title, place: { file: name } })
const folder = (id: string, title: string): PackedFormat => ({ id, title, place: { folder: id } })

/** The option that says in which form; which dossier it is, and of what kind, are options of the dossier's own. */
export const dossierForm = 'dossier-as'

/** The dossier, in the forms people read. */
export const dossierFormats = [
  file('dossier-pdf', 'Dossier as PDF', 'dossier/dossier.pdf'),
  file('dossier-docx', 'Dossier as DOCX', 'dossier/dossier.docx'),
  file('dossier-html', 'Dossier as HTML', 'dossier/dossier.html'),
] as const

/** The records with the proof that a redacted edition is otherwise the same: what is redacted is never without. */
export const provedRecords = 'records'

/** The same facts for programs. */
export const dataFormats = [
  folder('csv', 'CSV tables'),
  file('xlsx', 'XLSX workbook', 'xlsx/case.xlsx'),
  file('graphml', 'GraphML', 'graphml/case.graphml'),
  file('gexf', 'GEXF', 'gexf/case.gexf'),
  file('ftm', 'FollowTheMoney', 'ftm/case.ftm.json'),
  file('stix', 'STIX 2.1', 'stix/case.stix.json'),
  file('case-uco', 'CASE/UCO', 'case/case.jsonld'),
  file('misp', 'MISP', 'misp/case.misp.json'),
  folder('neo4j', 'Neo4j tables'),
  folder(provedRecords, 'Records with proof'),
] as const
