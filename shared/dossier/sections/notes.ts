import { compareText } from '#shared/model/order.ts'
import type { Note } from '#shared/model/records/note.ts'
import { all, get } from '#shared/ops/state.ts'
import type { Block } from '../document.ts'
import { exhibitOfClaim, exhibitOfSource } from '../evidence.ts'
import type { Making } from '../making.ts'
import { quiet } from '../runs.ts'
import { say } from '../say.ts'
import type { MakeSection } from '../section.ts'

/** The investigator's notes in the order they were written; only in a dossier that asks for them. */
export const notes: MakeSection = making => {
  if (!making.order.notes) return []
  return all(making.state, 'note')
    .filter(note => !note.removed)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
    .flatMap(note => entry(making, note))
}

function entry(making: Making, { id, text, about, author, at }: Note): Block[] {
  making.shown.records.add(id)
  const on = about === undefined ? '' : ` on ${making.label(about)}`
  const statement = { record: id, field: 'text', where: `Note${on}`, text, backed: isBacked(making, about) }
  return [
    { block: 'paragraph', runs: [quiet(`${author}, ${at.slice(0, 10)}${on}`)] },
    { block: 'paragraph', runs: say(making, statement) },
  ]
}

/** Whether what the note is about has an exhibit: then the note speaks of that. */
function isBacked({ state }: Making, about: string | undefined): boolean {
  if (about === undefined) return false
  const claim = get(state, 'claim', about)
  if (claim) return exhibitOfClaim(state, claim) !== undefined
  return get(state, 'exhibit', about) !== undefined || exhibitOfSource(state, about) !== undefined
}
