import { schemeOf } from '#shared/model/grade.ts'
import type { Board } from '#shared/model/records/board.ts'
import type { Group } from '#shared/model/records/group.ts'
import type { Placement } from '#shared/model/records/placement.ts'
import { type CaseState, get, placementsOn } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { exhibitNumber } from './evidence.ts'
import { joined } from './findings.ts'
import { present } from './in-order.ts'
import { defineTable } from './table.ts'

/** What a note is about. Entities and links by what is found about them: an invented name must say that it is one. */
function aboutLabel(state: CaseState, id: string, label: (id: string) => string): string {
  const record = state.records.get(id)
  if (record?.record === 'entity' || record?.record === 'link') return label(id)
  return record?.record === 'claim' ? `${record.property} of ${label(record.subject)}` : labelOf(state, id)
}

export const notes = defineTable('notes', ({ state }) => present(state, 'note'), {
  id: note => note.id,
  about_id: note => note.about,
  about_kind: (note, { state }) => state.records.get(note.about ?? '')?.record,
  about_label: ({ about }, { state, label }) => (about === undefined ? '' : aboutLabel(state, about, label)),
  text: note => note.text,
  written_by: note => note.author,
  written_at: note => note.at,
})

export const identities = defineTable('identities', ({ state }) => present(state, 'identity-judgement'), {
  id: judgement => judgement.id,
  verdict: judgement => judgement.verdict,
  entity_ids: judgement => joined(judgement.entities),
  entity_labels: (judgement, { label }) => joined(judgement.entities.map(label)),
  reasons: judgement => joined(judgement.reasons),
  grading_scheme: judgement => schemeOf(judgement),
  source_grade: judgement => judgement.sourceGrade,
  information_grade: judgement => judgement.informationGrade,
  handling_grade: judgement => judgement.handlingGrade,
  judged_by: judgement => judgement.author,
  judged_at: judgement => judgement.at,
})

interface Member {
  readonly group: Group
  readonly member: string
}

/** One row a member; an empty group has one row without. */
export const groups = defineTable(
  'groups',
  ({ state }) =>
    present(state, 'group').flatMap((group): Member[] =>
      (group.members.length > 0 ? group.members : ['']).map(member => ({ group, member })),
    ),
  {
    id: ({ group }) => group.id,
    title: ({ group }) => group.title,
    member_id: ({ member }) => member,
    member_label: ({ member }, { label }) => (member === '' ? '' : label(member)),
  },
)

interface Placed {
  readonly board: Board
  readonly placement: Placement
}

const placedOn = (state: CaseState, board: Board): Placed[] =>
  placementsOn(state, board.id)
    .sort((a, b) => (a.thing < b.thing ? -1 : 1))
    .map(placement => ({ board, placement }))

/** Where entities lie on which board. */
export const positions = defineTable(
  'positions',
  ({ state }) => present(state, 'board').flatMap(board => placedOn(state, board)),
  {
    board_id: ({ board }) => board.id,
    board_title: ({ board }) => board.title,
    entity_id: ({ placement }) => placement.thing,
    entity_label: ({ placement }, { label }) => label(placement.thing),
    x: ({ placement }) => placement.at?.[0],
    y: ({ placement }) => placement.at?.[1],
    locked: ({ placement }) => placement.locked,
    hidden: ({ placement }) => placement.hidden,
  },
)

/** The ledgers by name; their rows stay in the files they were read from. */
export const ledgers = defineTable('ledgers', ({ state }) => present(state, 'ledger'), {
  id: ledger => ledger.id,
  title: ledger => ledger.title,
  exhibit_id: ledger => ledger.exhibit,
  exhibit_number: (ledger, { state }) => exhibitNumber(state, ledger.exhibit),
  asset: ledger => ledger.asset,
  rows: ledger => ledger.rows,
})

/** One row: what the case is, and which part of it went out to whom. */
export const caseTable = defineTable('case', ({ state }) => [get(state, 'case', 'case')], {
  title: info => info?.title,
  reference: info => info?.reference,
  lead: info => info?.lead,
  purpose: info => info?.purpose,
  status: info => info?.status,
  handling: info => info?.handling,
  summary: info => info?.summary,
  case_id: (_, edition) => edition.caseId,
  as_of: (_, edition) => edition.asOf,
  entries: (_, edition) => edition.anchor.entries,
  head: (_, edition) => edition.anchor.head,
  scope: (_, edition) => edition.scope,
  recipient: (_, edition) => edition.recipient,
  recipient_purpose: (_, edition) => edition.purpose,
  up_to: (_, edition) => edition.upTo,
  withheld: (_, edition) => edition.withheld.length,
})
