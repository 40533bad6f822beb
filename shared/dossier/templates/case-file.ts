import type { Template } from '../template.ts'

export const caseFile: Template = {
  id: 'case-file',
  title: 'Case file',
  help: 'Everything of the case that its reader may have, for a prosecutor, a court or another agency.',
  sections: [
    { make: 'identification', title: 'This document' },
    { make: 'summary', title: 'Summary' },
    { make: 'entities', title: 'Entities', with: ['former'] },
    { make: 'links', title: 'Links' },
    { make: 'exhibits', title: 'Exhibits' },
    { make: 'custody', title: 'Custody' },
    { make: 'sources', title: 'Sources and what their grades mean' },
    { make: 'waivers', title: 'Statements without an exhibit' },
    { make: 'anchor', title: 'How to check this document' },
  ],
}
