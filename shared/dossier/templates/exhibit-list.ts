import type { PrintableTemplate } from '../printable-template.ts'
import { closing } from './closing.ts'

export const exhibitList: PrintableTemplate = {
  id: 'exhibit-list',
  title: 'Exhibit list',
  help: 'Every exhibit with its hash and its chain of custody, for whoever receives or stores the evidence.',

  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'exhibits', title: 'Exhibits and their custody', with: ['custody'] },
    { make: 'sources', title: 'Sources and what their grades mean' },
    ...closing,
  ],
}
