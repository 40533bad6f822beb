import { placementId } from '../placement-id.ts'
import { flag, optional, point, ref } from '../record-fields.ts'
import { defineRecord, type RecordOf } from '../record-shape.ts'

/**
 * How one thing lies on one board: its place, whether it is locked there or hidden. Each is a field of a record of its
 * own, so that two people moving two nodes never collide. It begins with the first of them that is set and ends with the
 * last that is cleared; which board and which thing stands in its id, and in no change.
 */
export const placement = defineRecord({
  name: 'placement',
  title: 'Placement',
  prefix: 'pl',
  fields: {
    board: ref('board', 'board'),
    thing: ref('what is placed', 'entity'),
    at: optional(point('place')),
    locked: optional(flag('locked')),
    hidden: optional(flag('hidden')),
  },
  together: record => {
    const { id, board, thing } = record as { readonly id: string; readonly board: string; readonly thing: string }
    return id === placementId(board, thing) ? [] : [['board', 'and what is placed do not fit its id']]
  },
  caption: ({ board, thing }, { label }) => `${label(thing)} on ${label(board)}`,
  indexed: { board: 'placementsOn', thing: 'placementsOf' },
  searched: () => [],
  belongs: ({ board, thing }, kept) => kept.has(board) && kept.has(thing),
  secrecy: { by: 'frame', bare: placement => placement },
  leaves: 'case',
  unlisted: true,
})

export type Placement = RecordOf<'placement', typeof placement.fields>
