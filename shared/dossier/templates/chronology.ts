import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const chronologyOfCase: PrintableTemplate = {
  id: 'chronology',
  title: 'Chronology',
  help: 'Every date of the case in order, as precise as its source.',

  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'charts', title: 'Timeline', with: ['timeline'] },
    { make: 'chronology', title: 'Chronology' },
    { make: 'exhibits', title: 'Exhibits', with: ['cited'] },
    { make: 'sources', title: 'Sources and what their grades mean', with: ['cited'] },
    ...closing,
  ],
}
