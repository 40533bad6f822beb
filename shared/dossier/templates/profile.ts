import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const profile: PrintableTemplate = {
  id: 'profile',
  title: 'Profile',
  help: 'One entity with all that is claimed of it and its links, for a colleague or a request.',
  ofOne: true,
  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'entities', title: 'What is claimed', with: ['former'] },
    { make: 'links', title: 'Links' },
    { make: 'identity', title: 'Who is who' },
    { make: 'conflicts', title: 'Where sources disagree' },
    { make: 'wallets', title: 'Wallets and addresses' },
    { make: 'chronology', title: 'Chronology' },
    { make: 'exhibits', title: 'Exhibits', with: ['cited'] },
    { make: 'sources', title: 'Sources and what their grades mean', with: ['cited'] },
    ...closing,
  ],
}
