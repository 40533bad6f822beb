import type { Block, DossierDocument } from '#shared/dossier/document.ts'
import { hostileTexts } from '../../../../support/cases/hostile.ts'

export const address = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
export const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
export const checkpoint = `red-thread/case/4f2a\n12345\nqUVnN8Zb0m0C2kz0hU7rM3lqg7mS0a3w1m1uJ2s0b2Y=\n\n— keller Az3grlgt${'zPIC'.repeat(20)}=\n`

/** Texts that must come out of the file as they went in. */
export const spoken = [
  'Kim Chol Su',
  '김철수',
  'Ким Чхоль Су',
  '金正恩',
  'ラザルス',
  'Ελλάδα',
  'ไทย',
  'हिन्दी',
  '😀',
  '🔥',
  '≈ 5,000',
  '≠ 4,000',
  '₿ 12.5',
  'שלום עולם',
  'مرحبا بالعالم',
  '173,600.00 ETH',
]

const summary: readonly Block[] = [
  { block: 'paragraph', runs: [{ text: 'Moved ' }, { text: '173,600.00 ETH', look: 'strong', notes: [1, 2] }] },
  ...spoken.map((text): Block => ({ block: 'paragraph', runs: [{ text: `It says ${text} there.` }] })),
  { block: 'notice', tone: 'warning', runs: [{ text: 'Two disagree. See ' }, { text: 'Conflicts', to: 's2' }] },
  { block: 'list', items: [[{ text: 'First' }], [{ text: 'Struck', look: 'struck' }]] },
  { block: 'heading', level: 2, id: 'h1', runs: [{ text: 'Wallets' }] },
  { block: 'heading', level: 3, runs: [{ text: 'Known' }] },
  { block: 'facts', rows: [{ label: 'SHA-256', value: [{ text: sha256, look: 'figure', notes: [3] }] }] },
  {
    block: 'figure',
    title: 'Amounts',
    says: 'A bar and a circle, joined.',
    drawing: {
      width: 400,
      height: 100,
      shapes: [
        { shape: 'rect', at: [0, 0], size: [60, 40], fill: '#c9a34a', radius: 4 },
        { shape: 'circle', at: [200, 50], radius: 20, stroke: { color: '#a81f25', width: 1 } },
        {
          shape: 'line',
          points: [
            [60, 20],
            [180, 50],
          ],
          stroke: { color: '#1c1e21', width: 1, dash: [4, 2] },
          arrow: true,
        },
        { shape: 'text', at: [200, 54], text: 'Ronin 브리지', size: 9, anchor: 'middle', color: '#1c1e21' },
      ],
    },
  },
]

/** One of every block, and a table of so many rows whose addresses must be broken. */
export const dossier = (rows: number, cell = 'wallet'): DossierDocument => ({
  cover: {
    title: 'The bridge & <the laundering> — 김철수',
    template: 'Case file',
    reference: 'RT-2026-0042',
    purpose: 'Mutual legal assistance',
    recipient: 'Prosecutor General',
    handling: 'TLP:AMBER+STRICT',
    author: 'A. Keller',
    draft: '12 sentences without an exhibit',
  },
  anchor: { entries: 12345, head: 'a3f1'.repeat(16), root: 'cm9vdA==', checkpoint },
  caseId: '4f2a9c11',
  asOf: '2026-03-01T09:00:00.000Z',
  sections: [
    { id: 's1', title: 'Summary', blocks: summary },
    { id: 's2', title: 'Conflicts', blocks: [tableOf(rows, cell)] },
    {
      id: 's3',
      title: 'Hostile',
      blocks: hostileTexts.map((text): Block => ({ block: 'paragraph', runs: [{ text }] })),
    },
  ],
  notes: [1, 2, 3].map(number => ({
    number,
    text: [{ text: `Exhibit E-00${number}, SHA-256 ` }, { text: sha256, look: 'figure' }],
  })),
})

const tableOf = (rows: number, cell: string): Block => ({
  block: 'table',
  title: 'Transfers',
  columns: [
    { title: 'From', share: 2 },
    { title: 'To', share: 3 },
    { title: 'Amount', share: 2, align: 'end' },
  ],
  rows: Array.from({ length: rows }, (_, n) => [
    [{ text: address, look: 'figure' as const }],
    [{ text: cell }],
    [{ text: `${n},000.50`, notes: [1 + (n % 3)] }],
  ]),
})
