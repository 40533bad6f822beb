import type { Exporter } from '#engine/formats/writing/exporter.ts'
import type { FormatOption } from '#shared/answers.ts'
import { dossierDocument, dossierOptions, dossierPart } from '../dossier-document.ts'
import { pdfOf } from './pdf-of.ts'

/** The second is for whoever takes nothing newer; what is first is meant where nothing is chosen. */
export const pdfOption: FormatOption = {
  id: 'pdf',
  title: 'PDF as',
  help: 'Tagged, screen readers read it in order and archives keep it; PDF/A-1b is for archives that take nothing newer.',
  kind: 'choice',
  choices: [
    { id: 'a-2a', title: 'PDF/A-2a and PDF/UA-1, tagged' },
    { id: 'a-1b', title: 'PDF/A-1b, not tagged' },
  ],
}

export const dossierPdf: Exporter = {
  id: 'dossier-pdf',
  title: 'Dossier as PDF',
  help: 'For courts and agencies, readable aloud: PDF/A, every figure footnoted to its exhibit and hash.',
  form: { file: '.pdf' },
  signed: true,
  options: [...dossierOptions, pdfOption],
  part: dossierPart,
  write: async function* (exporting) {
    const conformance = exporting.options['pdf'] === 'a-1b' ? '1b' : '2a'
    const { signal } = exporting
    yield { path: 'dossier.pdf', pieces: pdfOf(dossierDocument(exporting), { signal, conformance }) }
  },
}
