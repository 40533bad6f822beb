import type { Exporter } from '#engine/formats/writing/exporter.ts'
import { dossierDocument, dossierOptions, dossierPart } from '../dossier-document.ts'
import { htmlOf } from './html.ts'

export const dossierHtml: Exporter = {
  id: 'dossier-html',
  title: 'Dossier as HTML',
  help: 'For reading on any screen: one file, no script, nothing fetched.',
  form: { file: '.html' },
  signed: true,
  options: dossierOptions,
  part: dossierPart,
  write: async function* (exporting) {
    yield { path: 'dossier.html', pieces: htmlOf(dossierDocument(exporting)) }
  },
}
