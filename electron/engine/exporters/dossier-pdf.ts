import { pdfOf } from '../dossier/pdf/pdf-of.ts'
import { dossierDocument, dossierOptions, dossierPart } from './dossier-document.ts'
import type { Exporter } from './exporter.ts'

export const dossierPdf: Exporter = {
  id: 'dossier-pdf',
  title: 'Dossier as PDF',
  help: 'For courts and agencies: PDF/A-1b, every figure footnoted to its exhibit and hash.',
  form: { file: '.pdf' },
  signed: true,
  options: dossierOptions,
  part: dossierPart,
  write: async function* (exporting) {
    yield { path: 'dossier.pdf', pieces: pdfOf(dossierDocument(exporting), { signal: exporting.signal }) }
  },
}
