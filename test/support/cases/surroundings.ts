import type { CaseRecord } from '#shared/model/record.ts'
import { at, by, idOf } from './records.ts'

/** One of each record that is neither entity, link, claim, source, exhibit nor custody event. */
export function surroundings(entities: readonly string[], claim: string, exhibit: string): CaseRecord[] {
  const [first = '', second = '', third = ''] = entities
  const places = Object.fromEntries(entities.map((id, n) => [`at:${id}`, [(n % 9) * 160, Math.floor(n / 9) * 120]]))
  return [
    {
      id: idOf('board', 1),
      record: 'board',
      title: 'Main board',
      order: 1,
      ...places,
      [`locked:${first}`]: true,
    },
    { id: idOf('group', 1), record: 'group', title: 'Inner circle', members: [first, second] },
    { id: idOf('note', 1), record: 'note', text: 'Ask again.\nSecond line.', about: first, author: by, at },
    { id: idOf('note', 2), record: 'note', text: 'A note about nothing in particular', author: by, at },
    {
      id: idOf('identity-judgement', 1),
      record: 'identity-judgement',
      entities: [first, third],
      verdict: 'different',
      reasons: ['born in different years'],
      sourceGrade: 'B',
      informationGrade: '2',
      author: by,
      at,
    },
    {
      id: idOf('ledger', 1),
      record: 'ledger',
      title: 'Transfers of 2022',
      exhibit,
      mapping: { from: 'From', to: 'To' },
      asset: 'ETH',
      rows: 298,
    },
    {
      id: idOf('trace-run', 1),
      record: 'trace-run',
      ledger: idOf('ledger', 1),
      method: 'FIFO',
      startSet: ['0x098b716b8aaf21512996dc57eb0615e2383e2f96'],
      ordering: 'block, then index',
      inputHash: 'a'.repeat(64),
      resultHash: 'b'.repeat(64),
      author: by,
      at,
    },
    { id: idOf('hypothesis', 1), record: 'hypothesis', statement: 'The department directs the workers' },
    {
      id: idOf('rating', 1),
      record: 'rating',
      claim,
      hypothesis: idOf('hypothesis', 1),
      rating: 'consistent',
      weight: 2,
    },
    { id: idOf('task', 1), record: 'task', title: 'Ask the exchange', about: first, due: '2026-04-01' },
    {
      id: idOf('legal-request', 1),
      record: 'legal-request',
      kind: 'subpoena',
      to: 'An exchange',
      about: first,
      sent: '2026-02-01',
      exhibits: [exhibit],
    },
    {
      id: idOf('bundle', 1),
      record: 'bundle',
      number: 1,
      manifestHash: 'c'.repeat(64),
      entries: 12,
      recipient: 'K. Ito',
      purpose: 'Joint inquiry',
      author: by,
      at,
    },
  ]
}
