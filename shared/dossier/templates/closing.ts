import type { PrintableSection } from '../printable-template.ts'

/** How every dossier ends, so that none goes out without what it leaves open and how to check it. */
export const closing: readonly PrintableSection[] = [
  { make: 'waivers', title: 'Statements without an exhibit' },
  { make: 'withheld', title: 'What was left out' },
  { make: 'method', title: 'How to read this, and its limits' },
  { make: 'anchor', title: 'How to check this document' },
]
