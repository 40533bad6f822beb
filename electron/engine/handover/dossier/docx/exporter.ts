import type { Exporter } from '#engine/formats/writing/exporter.ts'
import { dossierDocument, dossierOptions, dossierPart } from '../dossier-document.ts'
import { docxOf } from './docx.ts'

export const dossierDocx: Exporter = {
  id: 'dossier-docx',
  title: 'Dossier as DOCX',
  help: 'For agencies that take a case file over into their own: Word and LibreOffice open it.',
  form: { file: '.docx' },
  signed: true,
  options: dossierOptions,
  part: dossierPart,
  write: async function* (exporting) {
    yield { path: 'dossier.docx', pieces: docxOf(dossierDocument(exporting)) }
  },
}
