import { writeFileSync } from 'node:fs'
import { pdfOf } from '#engine/dossier/pdf/pdf-of.ts'
import { bytesOf } from '../../../support/pdf.ts'
import { dossier } from './sample-dossier.ts'

const d = dossier(120)
writeFileSync('/tmp/papers/a2.pdf', await bytesOf(pdfOf(d)))
writeFileSync('/tmp/papers/a1.pdf', await bytesOf(pdfOf(d, { conformance: '1b' })))
