import type { Edition } from '#shared/editions/edition.ts'
import { isTlp } from '#shared/model/handling.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { DossierDocument, Section } from './document.ts'
import { check } from './lint/check.ts'
import { type Finding, openFindings } from './lint/finding.ts'
import { type Making, making } from './making.ts'
import type { DossierOrder } from './order.ts'
import type { PrintableSection } from './printable-template.ts'
import { readable } from './readable.ts'
import { counted } from './runs.ts'
import { sections } from './sections/list.ts'
import { caseFile } from './templates/case-file.ts'
import { templateNamed } from './templates/list.ts'

export interface Dossiered {
  readonly document: DossierDocument
  /** What no exhibit backs, waived or not. */
  readonly findings: readonly Finding[]
  /** Records of the edition that the document does not tell of: a template leaves out what it is not for. */
  readonly leftOut: readonly CaseRecord[]
}

/**
 * The dossier of an edition, and what its citation check found. The same edition and order give the same document. A
 * template that this version does not know becomes a case file. Linear over the claims of the edition.
 */
export function buildDossier(edition: Edition, order: DossierOrder): Dossiered {
  const template = templateNamed(order.template) ?? caseFile
  const made = making(edition, order, template)
  const isLate = ({ make }: PrintableSection) => make === 'waivers'
  const early = new Map(template.sections.filter(each => !isLate(each)).map(each => [each, sectionsOf(made, each)]))
  // What was waived stands where the template wants it, but is known only when all else is printed.
  made.shown.findings = check(made)
  const built = template.sections.flatMap(each => early.get(each) ?? sectionsOf(made, each))
  const { findings, records } = made.shown
  if (order.id !== undefined) records.add(order.id)
  // A placement is covered, or not, with its board.
  const leftOut = [...edition.state.records.values()].filter(
    ({ id, record }) => !recordShape(record)?.unlisted && !records.has(id),
  )
  return { document: documentOf(made, built, findings), findings, leftOut }
}

function sectionsOf(made: Making, { make, title, with: asked = [] }: PrintableSection): Section[] {
  const blocks = sections[make](made, new Set(asked))
  return blocks.length > 0 ? [{ id: make, title, blocks }] : []
}

function documentOf(made: Making, built: readonly Section[], findings: readonly Finding[]): DossierDocument {
  const { edition, order, template } = made
  const draft = draftWords(findings)
  return {
    cover: {
      title: readable(order.title),
      template: template.title,
      reference: readable(order.reference ?? ''),
      purpose: readable(edition.purpose || (order.purpose ?? '')),
      recipient: readable(edition.recipient || (order.recipient ?? '')),
      handling: handlingWords(edition.upTo || order.handling),
      author: readable(order.author),
      ...(draft ? { draft } : {}),
    },
    sections: built,
    notes: made.notes.list(),
    anchor: edition.anchor,
    caseId: edition.caseId,
    asOf: edition.asOf,
  }
}

/** As anybody writes it: `TLP:AMBER`. */
const handlingWords = (code: string) => (isTlp(code) ? `TLP:${code}` : readable(code))

/** Why it is a draft, in words; undefined where it is none. */
function draftWords(findings: readonly Finding[]): string | undefined {
  const open = openFindings(findings).length
  if (open === 0) return undefined
  const waived = findings.length - open
  const also = waived > 0 ? ` ${counted(waived, 'other')} ${waived === 1 ? 'was' : 'were'} waived with a reason.` : ''
  return `${counted(open, 'statement or value', 'statements or values')} without an exhibit.${also}`
}
