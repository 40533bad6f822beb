import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const caseFile: PrintableTemplate = {
  id: 'case-file',
  title: 'Case file',
  help: 'Everything of the case that its reader may have, for a prosecutor, a court or another agency.',

  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'charts', title: 'Charts', with: ['boards', 'amounts', 'timeline'] },
    { make: 'entities', title: 'Entities', with: ['former'] },
    { make: 'links', title: 'Links' },
    { make: 'identity', title: 'Who is who' },
    { make: 'conflicts', title: 'Where sources disagree' },
    { make: 'wallets', title: 'Wallets and addresses' },
    { make: 'chronology', title: 'Chronology' },
    { make: 'notes', title: 'Notes of the investigator' },
    { make: 'exhibits', title: 'Exhibits' },
    { make: 'custody', title: 'Custody' },
    { make: 'sources', title: 'Sources and what their grades mean' },
    ...closing,
  ],
}
