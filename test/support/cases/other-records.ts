import { placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { at, by, idOf } from './records.ts'

/** One of each record that is neither entity, link, claim, source, exhibit nor custody event. */
export const otherRecords = (entities: readonly string[], claim: string, exhibit: string): CaseRecord[] => [
  ...onBoards(entities),
  ...analyses(claim, exhibit),
  ...inquiries(entities[0], exhibit),
  ...papers(exhibit),
  ...redactions(entities[2]),
  ...handovers(),
]

const main = idOf('board', 1)

const placementOf = (thing: string, n: number): CaseRecord => ({
  id: placementId(main, thing),
  record: 'placement',
  board: main,
  thing,
  at: [(n % 9) * 160, Math.floor(n / 9) * 120],
  ...(n === 0 ? { locked: true } : {}),
})

const onBoards = (entities: readonly string[]): CaseRecord[] => {
  const [first = '', second = '', third = ''] = entities
  return [
    { id: main, record: 'board', title: 'Main board', order: 1 },
    ...entities.map(placementOf),
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
  ]
}

const analyses = (claim: string, exhibit: string): CaseRecord[] => [
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
]

const inquiries = (first = '', exhibit = ''): CaseRecord[] => [
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
    id: idOf('timestamp', 1),
    record: 'timestamp',
    hash: 'f'.repeat(64),
    entries: 12,
    checkpoint: 'case/0\n12\nAAAA\n',
    request: 'MAA=',
    author: by,
    at,
  },
]

const papers = (exhibit: string): CaseRecord[] => [
  {
    id: idOf('dossier', 1),
    record: 'dossier',
    title: 'Full case file',
    template: 'full',
    handling: 'AMBER',
    scope: { of: 'case' },
    summary: 'The funds went to an exchange [E-001].',
    author: by,
    at,
    'waived:abc': { reason: 'said by the press only', by, at },
  } as CaseRecord,
  {
    id: idOf('receipt', 1),
    record: 'receipt',
    release: idOf('release', 1),
    sha256: 'e'.repeat(64),
    receivedBy: 'K. Ito',
    receivedAt: '2026-03-02',
    exhibit,
    author: by,
    at,
  },
  {
    id: idOf('mapping', 1),
    record: 'mapping',
    title: 'payments.csv',
    format: 'csv',
    headers: ['von', 'an', 'Betrag'],
    reading: { decimal: 'comma', columns: [{ column: 'Betrag', as: 'amount', unit: 'EUR' }] },
  },
]

const redactions = (third = ''): CaseRecord[] => [
  { id: idOf('redaction', 1), record: 'redaction', number: 1, kind: 'subject', subject: third, author: by, at },
  { id: idOf('redaction', 2), record: 'redaction', number: 2, kind: 'term', term: 'Vientiane', author: by, at },
]

const handovers = (): CaseRecord[] => [
  {
    id: idOf('release', 1),
    record: 'release',
    number: 'R-001',
    format: 'csv',
    scope: 'the whole case',
    entries: 12,
    head: 'd'.repeat(64),
    upTo: 'AMBER',
    withheld: 0,
    files: [{ path: 'nodes.csv', size: 10, sha256: 'e'.repeat(64) }],
    recipient: 'K. Ito',
    purpose: 'Joint inquiry',
    author: by,
    at,
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
  {
    id: idOf('branch', 1),
    record: 'branch',
    after: 7,
    entries: 3,
    tip: 'b'.repeat(64),
    author: by,
    at,
  },
]
