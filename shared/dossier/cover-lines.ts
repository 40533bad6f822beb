import type { DossierDocument } from './document.ts'

export interface CoverLine {
  readonly label: string
  readonly value: string
  /** An id or hash: in a fixed width, to be broken anywhere. */
  readonly figure?: true
}

/** What the cover says below its title, in order; lines without a value are left out. */
export function coverLines(document: DossierDocument): readonly CoverLine[] {
  const { cover, anchor, caseId } = document
  return said([
    { label: 'Handling', value: cover.handling },
    ...purposeLines(document),
    { label: 'Case', value: caseId, figure: true },
    { label: 'Journal entries', value: String(anchor.entries) },
    { label: 'Journal head', value: anchor.head, figure: true },
    { label: 'Journal root', value: anchor.root, figure: true },
  ])
}

/** Of these, what it was made for, by whom and when: paper shows handling and journal at places of their own. */
export const purposeLines = ({ cover, asOf }: DossierDocument): readonly CoverLine[] =>
  said([
    { label: 'Reference', value: cover.reference },
    { label: 'Purpose', value: cover.purpose },
    { label: 'Recipient', value: cover.recipient },
    { label: 'Author', value: cover.author },
    { label: 'As of', value: `${asOf.slice(0, 19).replace('T', ' ')} UTC` },
  ])

const said = (lines: readonly CoverLine[]) => lines.filter(({ value }) => value !== '')
