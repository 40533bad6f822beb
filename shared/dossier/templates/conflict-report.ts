import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const conflictReport: PrintableTemplate = {
  id: 'conflict-report',
  title: 'Conflict report',
  help: 'Where sources disagree, each value with its source and grade, and why one is preferred; for a reviewer or the defence.',

  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'conflicts', title: 'Where sources disagree' },
    { make: 'exhibits', title: 'Exhibits', with: ['cited'] },
    { make: 'sources', title: 'Sources and what their grades mean', with: ['cited'] },
    ...closing,
  ],
}
