import { get } from '#shared/ops/state.ts'
import type { Text } from '../document.ts'
import { counted, figure, run, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** Which case, which part of it, as of when, for whom, and how much of it is here. */
export const identification: MakeSection = ({ edition, state, order, entities, links, shown }) => {
  shown.records.add('case')
  const info = get(state, 'case', 'case')
  const row = (label: string, value: Text | string | undefined) => {
    const text = typeof value === 'string' ? words(value) : (value ?? [])
    return text.length > 0 ? [{ label, value: text }] : []
  }
  const held = [
    counted(entities.length, 'entity', 'entities'),
    counted(links.length, 'link'),
    counted(state.ids.get('claim')?.length ?? 0, 'claim'),
    counted(state.ids.get('source')?.length ?? 0, 'source'),
    counted(state.ids.get('exhibit')?.length ?? 0, 'exhibit'),
  ]
  return [
    {
      block: 'facts',
      rows: [
        ...row('Case', info?.title),
        ...row('Case reference', info?.reference),
        ...row('Case number', [figure(edition.caseId)]),
        ...row('Lead investigator', info?.lead),
        ...row('Status of the case', info?.status),
        ...row('Part of the case', edition.scope),
        ...row('As it stood', [
          run(`at journal entry ${edition.anchor.entries.toLocaleString('en')}, ${edition.asOf}`),
        ]),
        ...row('For', edition.recipient || order.recipient),
        ...row('Purpose', edition.purpose || order.purpose),
        ...row('What it holds', held.join(', ')),
      ],
    },
  ]
}
