import { compareText } from '#shared/model/order.ts'
import type { CustodyEvent } from '#shared/model/records/custody-event.ts'
import { all, get } from '#shared/ops/state.ts'
import type { Block, Column, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** Who did what with which exhibit, in the order of time. */
export const custody: MakeSection = making => {
  const events = all(making.state, 'custody-event')
  return events.length === 0 ? [] : [custodyTable(making, events, true)]
}

/** `named`: with the exhibit, where the table tells of several. */
export function custodyTable({ state, shown }: Making, events: readonly CustodyEvent[], named: boolean): Block {
  for (const { id } of events) shown.records.add(id)
  const rows = [...events]
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
    .map((event): readonly Text[] => {
      const { at, exhibit, action, actor, purpose, recipient, note } = event
      const more = [purpose && `for ${purpose}`, recipient && `to ${recipient}`, note].filter(Boolean).join('; ')
      const number = get(state, 'exhibit', exhibit)?.number ?? ''
      return [words(at), ...(named ? [words(number)] : []), words(action), words(actor), words(more)]
    })
  return { block: 'table', columns: named ? columns : columns.filter(each => each.title !== 'Exhibit'), rows }
}

const columns: readonly Column[] = [
  { title: 'When (UTC)', share: 5 },
  { title: 'Exhibit', share: 2 },
  { title: 'What', share: 3 },
  { title: 'Who', share: 4 },
  { title: 'Purpose, recipient, note', share: 8 },
]
