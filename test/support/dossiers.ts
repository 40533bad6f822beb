import type { Block, DossierDocument, Run } from '#shared/dossier/document.ts'
import type { DossierOrder } from '#shared/dossier/order.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** The whole of a state as an edition, for tests that need no journal. */
export const editionOf = (state: CaseState, more: Partial<Edition> = {}): Edition => ({
  state,
  caseId: 'ca5e'.repeat(8),
  asOf: '2026-11-21T09:00:00.000Z',
  anchor: { entries: 12, head: 'ab'.repeat(32), root: 'cm9vdA==', checkpoint: '' },
  scope: 'the whole case',
  recipient: 'Public prosecutor',
  purpose: 'Indictment',
  upTo: 'AMBER',
  withheld: [],
  redacted: [],
  ...more,
})

export const orderOf = (more: Partial<DossierOrder> = {}): DossierOrder => ({
  title: 'Thefts of 2022',
  template: 'case-file',
  handling: 'AMBER',
  author: 'A. Investigator',
  at: '2026-11-21T09:00:00.000Z',
  ...more,
})

/** Every run of the document with the section it stands in, notes included. */
export function* runsOf(document: DossierDocument): Generator<readonly [section: string, run: Run]> {
  for (const section of document.sections) {
    for (const block of section.blocks) for (const run of runsOfBlock(block)) yield [section.id, run]
  }
  for (const note of document.notes) for (const run of note.text) yield ['notes', run]
}

function runsOfBlock(block: Block): readonly Run[] {
  switch (block.block) {
    case 'list':
      return block.items.flat()
    case 'facts':
      return block.rows.flatMap(row => row.value)
    case 'table':
      return block.rows.flat(2)
    case 'figure':
      return []
    default:
      return block.runs
  }
}

/** All that a reader can read, sections in order. */
export const textOf = (document: DossierDocument): string => [...runsOf(document)].map(([, run]) => run.text).join(' ')

export const sectionOf = (document: DossierDocument, id: string): readonly Block[] =>
  document.sections.find(each => each.id === id)?.blocks ?? []

export const tablesIn = (blocks: readonly Block[]) => blocks.flatMap(each => (each.block === 'table' ? [each] : []))
