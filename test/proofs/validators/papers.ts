import { partsOf } from '#engine/handover/dossier/docx/parts.ts'
import { hasTool } from '../../engine/handover/bundle/tools.ts'
import { complaintsOf, file, hasPreflight, told } from '../../support/pdf.ts'
import { checkTagged } from '../../support/tagged/check.ts'
import { complaints, onDisk, type Validator } from './validator.ts'

const qpdf: Validator = {
  by: 'qpdf',
  isHere: hasTool('qpdf'),
  problems: ({ files }) =>
    [...files.values()].flatMap(pdf => {
      const says = told(pdf, 'qpdf', '--check', file)
      return says.includes('No syntax or stream encoding errors') ? [] : [says]
    }),
}

const preflight: Validator = {
  by: 'Apache PDFBox preflight, as PDF/A-1b (java)',
  isHere: hasPreflight,
  problems: ({ files }) => [...files.values()].map(complaintsOf).filter(says => says !== ''),
}

/** Asked for as PDF/A-1b it is checked by preflight, which knows no newer part. */
const tagged: Validator = {
  by: 'the conditions of PDF/UA-1 and PDF/A-2a over what qpdf reads, or PDFBox preflight (java)',
  isHere: hasTool('qpdf') && hasPreflight,
  problems: given =>
    given.options['pdf'] === 'a-1b'
      ? preflight.problems(given)
      : [...given.files.values()].flatMap(pdf => checkTagged(pdf).complaints),
}

const wellFormed: Validator = {
  by: 'libxml2 (xmllint), part by part',
  isHere: hasTool('xmllint'),
  problems: async ({ files }) => {
    const parts = await Promise.all([...files.values()].map(partsOf))
    const xml = parts.flatMap(each => [...each]).filter(([path]) => /\.(xml|rels)$/.test(path))
    return onDisk(new Map(xml), folder =>
      complaints(folder, 'xmllint', '--noout', '--huge', ...xml.map(([path]) => path)),
    )
  },
}

/** What a browser would load from elsewhere; that it shows all without a network is proved in test/e2e. */
const noAddress: Validator = {
  by: 'a search for what would be loaded',
  isHere: true,
  problems: ({ files }) =>
    [...files.values()].flatMap(
      html => html.toString('utf8').match(/<[^>]*\s(?:src|href)="(?!#)[^>]*>|@import|<script/g) ?? [],
    ),
}

export const paperValidators: Readonly<Record<string, readonly Validator[]>> = {
  'dossier-pdf': [qpdf, tagged],
  'labels-pdf': [qpdf, preflight],
  // LibreOffice takes minutes over what others check in seconds: it has everything-comes-out.test.ts to itself.
  'dossier-docx': [wellFormed],
  'dossier-html': [noAddress],
}
