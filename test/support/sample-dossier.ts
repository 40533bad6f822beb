import type { Block, DossierDocument, Footnote } from '#shared/dossier/document.ts'

const address = '0x7F367cC41522cE07553e823bf3be79A889DEbe1B'
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** Words that must come out of every format, in every script that a case holds. */
export const mustStand = [
  '김철수',
  '조선엑스포합영회사',
  'Пак Чин Хёк',
  '朴振赫',
  '王小明',
  'Ünïcödé',
  address,
  hash,
  '88,888.000000000000000001 ETH',
  'Total received',
  'sources disagree',
  'second line of the value',
]

const note = (number: number): Footnote => ({
  number,
  text: [{ text: `Source ${number}, exhibit E-${number}, SHA-256 ` }, { text: hash, look: 'figure' }],
})

const blocks: readonly Block[] = [
  {
    block: 'paragraph',
    runs: [
      { text: 'The wallet ' },
      { text: address, look: 'figure', notes: [1] },
      { text: ' received ' },
      { text: '88,888.000000000000000001 ETH', look: 'strong', notes: [2, 3] },
      { text: ', see ' },
      { text: 'the second section', to: 'sec-2' },
      { text: '. First named by ' },
      { text: 'Ünïcödé & <Söhne>', notes: [1] },
      { text: '.' },
    ],
  },
  { block: 'heading', level: 2, id: 'sub-1', runs: [{ text: 'Park Jin Hyok 朴振赫' }] },
  {
    block: 'facts',
    rows: [
      { label: 'Name', value: [{ text: '김철수', notes: [4] }] },
      { label: 'Cyrillic', value: [{ text: 'Пак Чин Хёк' }] },
      { label: 'Company', value: [{ text: '조선엑스포합영회사\nsecond line of the value' }] },
      {
        label: 'Former name',
        value: [
          { text: '王小明', look: 'struck' },
          { text: ' withdrawn', look: 'quiet' },
        ],
      },
    ],
  },
  { block: 'notice', tone: 'warning', runs: [{ text: 'Here the sources disagree.' }] },
  { block: 'notice', tone: 'note', runs: [{ text: 'Illustrative figure.' }] },
  { block: 'heading', level: 3, runs: [{ text: 'What was seen' }] },
  {
    block: 'list',
    items: [
      [{ text: 'A first point', notes: [5] }],
      [{ text: 'A second point with the hash ' }, { text: hash, look: 'figure' }],
    ],
  },
]

const table: Block = {
  block: 'table',
  title: 'Transfers',
  columns: [
    { title: 'When', share: 3 },
    { title: 'To', share: 5 },
    { title: 'Amount', share: 2, align: 'end' },
  ],
  rows: Array.from({ length: 60 }, (_, row) => [
    [{ text: `2022-03-${String((row % 28) + 1).padStart(2, '0')} 10:00 UTC` }],
    [{ text: address, look: 'figure' as const }],
    [{ text: `${row * 1000}.50`, ...(row === 3 && { notes: [6] }) }],
  ]),
}

const figure: Block = {
  block: 'figure',
  title: 'Total received by month',
  says: 'Two bars and a hub.',
  drawing: {
    width: 520,
    height: 220,
    shapes: [
      {
        shape: 'line',
        points: [
          [40, 190],
          [500, 190],
        ],
        stroke: { color: '#5f6267', width: 1 },
      },
      {
        shape: 'line',
        points: [
          [40, 10],
          [40, 190],
        ],
        stroke: { color: '#5f6267', width: 1 },
      },
      { shape: 'rect', at: [60, 90], size: [60, 100], radius: 4, fill: '#b9741a' },
      { shape: 'rect', at: [160, 40], size: [60, 150], fill: '#1f4b9f', stroke: { color: '#1c1e21', width: 0.5 } },
      { shape: 'circle', at: [320, 100], radius: 24, fill: '#fbeaea', stroke: { color: '#c1272d', width: 2 } },
      {
        shape: 'line',
        points: [
          [344, 100],
          [400, 60],
          [480, 60],
        ],
        stroke: { color: '#c1272d', width: 1.5, dash: [5, 3] },
        arrow: true,
      },
      { shape: 'text', at: [90, 204], text: 'Jan 1월', size: 9, anchor: 'middle', color: '#1c1e21' },
      { shape: 'text', at: [190, 204], text: 'Feb', size: 9, anchor: 'middle', color: '#1c1e21', strong: true },
      { shape: 'text', at: [320, 103], text: 'hub', size: 10, anchor: 'middle', color: '#1c1e21' },
      { shape: 'text', at: [500, 50], text: 'Total received', size: 11, anchor: 'end', color: '#c1272d' },
      { shape: 'text', at: [44, 20], text: '88,888', size: 8, color: '#5f6267' },
    ],
  },
}

/** One of everything that a dossier can hold. */
export const sampleDossier: DossierDocument = {
  cover: {
    title: 'Operation Fox',
    template: 'Case file',
    reference: 'FOX-2026/7',
    purpose: 'Request for mutual legal assistance',
    recipient: 'Ministry of Justice 법무부',
    handling: 'TLP:AMBER+STRICT',
    author: 'J. Doe',
    draft: '2 statements without an exhibit',
  },
  sections: [
    { id: 'sec-1', title: 'Summary', blocks },
    { id: 'sec-2', title: 'Money', blocks: [figure, table] },
  ],
  notes: [1, 2, 3, 4, 5, 6].map(note),
  anchor: {
    entries: 512,
    head: hash,
    root: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
    checkpoint: `red-thread/7b1e\n512\nn4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n\n— J. Doe ${'A'.repeat(88)}\n`,
  },
  caseId: '0d2f6c0e-6f0b-4c3c-9a53-7f1f6e6a3b11',
  asOf: '2026-11-21T10:00:00.000Z',
}

/** A document of so many entities, each a heading with its facts, each value with a footnote. */
export function longDossier(entities: number): DossierDocument {
  const numbers = Array.from({ length: entities }, (_, place) => place + 1)
  return {
    ...sampleDossier,
    sections: [
      {
        id: 'entities',
        title: 'Entities',
        blocks: numbers.flatMap((number): Block[] => [
          { block: 'heading', level: 2, id: `entity-${number}`, runs: [{ text: `Entity ${number}` }] },
          {
            block: 'facts',
            rows: ['Name', 'Address', 'Country', 'Opened', 'Balance'].map((label, place) => ({
              label,
              value: [{ text: `${label} of entity ${number}`, ...(place === 0 && { notes: [number] }) }],
            })),
          },
        ]),
      },
    ],
    notes: numbers.map(note),
  }
}

const textFields = new Set([
  'title',
  'template',
  'reference',
  'purpose',
  'recipient',
  'handling',
  'author',
  'draft',
  'label',
  'text',
])

/** One of everything, with this text wherever a document holds text. */
export function dossierOfText(text: string): DossierDocument {
  const filled = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map(each => filled(each))
    if (typeof value === 'string') return textFields.has(key) ? text : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, name)]))
  }
  return filled(sampleDossier) as DossierDocument
}
