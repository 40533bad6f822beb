/**
 * Tables and graphs as strangers send them: what each holds, what has to be said of it, and what comes of it. The same
 * list is tried in the window and on the command line.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipOf } from '#engine/formats/writing/zip.ts'
import { encode } from './characters/encode.ts'
import { gexfOf, graphmlOf } from './graph-files.ts'

export interface ForeignFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person says of it: types by their titles, and the reading of its letters that is right. */
  readonly say?: {
    readonly type?: string
    readonly linkType?: string
    readonly encoding?: { readonly named: string; readonly sample: string }
  }
  /** How many entities and links come of it. */
  readonly gives?: readonly [entities: number, links: number]
  /** Or the words that refuse it, with a way on. */
  readonly refused?: RegExp
}

/** One name in each of the older alphabets, three times so that its letters tell. */
const people = (...names: readonly string[]) =>
  `id,label,type\n${names.map((name, at) => `${at + 1},${name},person`).join('\n')}\n`
const korean = people('김철수', '이영희', '박지훈')
const russian = people('Орлов Иван', 'Кузнецова Наталья', 'Соколов Дмитрий')
const chinese = people('李小明，北京', '王丽华的公司', '张伟先生')
const japanese = people('田中たろう', 'スズキ ハナコ', '山本さんの会社')

const text = (held: string) => Buffer.from(held)
const older = (held: string, encoding: string): Uint8Array => {
  const bytes = encode(held, encoding)
  if (!bytes) throw new Error(`${encoding} has not all of these letters.`)
  return bytes
}

/** A mixed-case address whose capitals are those of its checksum, and one of them changed. */
const checked = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
const spoilt = checked.replace('0x098B', '0x098b')
const lower = ['0x5fff56c053d5428af6c34341535e0f6f9d5ebb4e', '0xb8ba36e591facee901ffd3d5d82df491551ad7ef'] as const

/** A workbook of one sheet. `merged`: ranges whose cells are one. */
async function workbook(rows: readonly (readonly string[])[], merged: readonly string[] = []): Promise<Buffer> {
  const cell = (held: string, row: number, at: number) =>
    `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${held}</t></is></c>`
  const lines = rows.map((cells, row) => {
    const filled = cells.map((held, at) => (held === '' ? '' : cell(held, row, at))).join('')
    return `<row r="${row + 1}">${filled}</row>`
  })
  const merges = merged.map(range => `<mergeCell ref="${range}"/>`).join('')
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${lines.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
  }
  async function* files() {
    for (const [path, held] of Object.entries(parts)) yield { path, pieces: [held] }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(files(), { compress: true })) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What Excel writes where a workbook has a password: an OLE file with one stream. */
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage\0', 'utf16le'),
  Buffer.alloc(512),
])

const nodes = '<node id="Jane Roe"/><node id="Acme Ltd"/><edge source="Jane Roe" target="Acme Ltd"/>'
const gexf =
  '<nodes><node id="0" label="Kim"/><node id="1" label="Ri"/></nodes><edges><edge source="0" target="1"/></edges>'
const neo4j =
  '<node id="n0" labels=":Person"><data key="labels">:Person</data><data key="name">Kim</data></node>' +
  '<node id="n1" labels=":Company"><data key="name">Baeksul</data></node>' +
  '<edge id="e0" source="n0" target="n1" label="DIRECTOR_OF"><data key="label">DIRECTOR_OF</data></edge>'
const targets =
  '"id","schema","name","aliases","birth_date","countries","dataset"\r\n' +
  '"NK-22sKC","Person","Kim Chol Su","Kim Chol-su;Kim","1970-01-02","kp","SDN List"\r\n' +
  '"ofac-1","Company","Chosun Expo","","1999","kp","SDN List"\r\n'
const explorer = `Txhash,Blockno,DateTime (UTC),From,To,Value_IN(ETH)\n0x${'ab'.repeat(32)},1,2022-06-23 11:48:37,${checked},${lower[0]},5\n`

/** Every shape once. */
export async function foreignFiles(): Promise<readonly ForeignFile[]> {
  return [...tables(), ...(await workbooks()), ...graphs(), ...encodings(), ...refused()]
}

const company = { type: 'Company' } as const
const person = { type: 'Person' } as const

const tables = (): readonly ForeignFile[] => [
  {
    name: 'links-only.csv',
    bytes: text('from,to,amount\nAlfa Ltd,Beta Ltd,500 USD\nBeta Ltd,Gamma Ltd,300 USD\n'),
    say: company,
    gives: [3, 2],
  },
  {
    name: 'amount-and-currency.csv',
    bytes: text('payer,payee,amount,currency\nDelta,Echo,500,USD\nDelta,Echo,"1,200.50",EUR\n'),
    say: company,
    gives: [2, 2],
  },
  {
    name: 'quoted-headers.csv',
    bytes: text('"Name (family, given)";"Type";"id"\n"Petrov; I.";person;p1\n'),
    gives: [1, 0],
  },
  { name: 'people.csv', bytes: text('full_name,date_of_birth\nAbdul,1965-02-03\n'), say: person, gives: [1, 0] },
  { name: 'titled.csv', bytes: text('List of people\n\nname,type\nAnna,person\nBoris,person\n'), gives: [2, 0] },
  { name: 'gephi-nodes.csv', bytes: text('Id,Label\nn1,Vera\nn2,Zoe\n'), say: person, gives: [2, 0] },
  {
    name: 'gephi-edges.csv',
    bytes: text('Source,Target,Type,Id,Label,Weight\nIvo,Lea,Undirected,0,,1.0\n'),
    say: { ...person, linkType: 'Associate' },
    gives: [2, 1],
  },
  { name: 'targets.simple.csv', bytes: text(targets), gives: [2, 0] },
  { name: 'lower-case.csv', bytes: text(`from,to,value\n${lower.join(',')},1.25\n`), gives: [2, 1] },
  { name: 'explorer.csv', bytes: text(explorer), gives: [2, 1] },
]

const workbooks = async (): Promise<readonly ForeignFile[]> => [
  {
    name: 'title-row.xlsx',
    bytes: await workbook([['Transfers 2022'], [], ['from', 'to', 'amount'], ['Fox', 'Elm', '500 USD']]),
    say: company,
    gives: [2, 1],
  },
  {
    name: 'merged.xlsx',
    bytes: await workbook(
      [
        ['from', 'to', 'amount'],
        ['Hugo', 'Ines', '1 EUR'],
        ['', 'Jonas', '2 EUR'],
      ],
      ['A2:A3'],
    ),
    say: person,
    gives: [3, 2],
  },
]

const graphs = (): readonly ForeignFile[] => [
  { name: 'typeless.graphml', bytes: text(graphmlOf(nodes, '', 'undirected')), say: person, gives: [2, 1] },
  { name: 'neo4j.graphml', bytes: text(graphmlOf(neo4j)), gives: [2, 1] },
  { name: 'gephi.gexf', bytes: text(gexfOf(gexf)), say: person, gives: [2, 1] },
  { name: 'karate.edgelist', bytes: text('1 2\n1 3\n2 3\n'), say: person, gives: [3, 3] },
  { name: 'weights.csv', bytes: text('a,b,1\nb,c,2\n'), say: company, gives: [3, 2] },
]

const encodings = (): readonly ForeignFile[] => [
  { name: 'cp1251.csv', bytes: older(russian, 'windows-1251'), gives: [3, 0] },
  { name: 'koi8.csv', bytes: older(russian, 'koi8-r'), gives: [3, 0] },
  { name: 'euc-kr.csv', bytes: older(korean, 'euc-kr'), gives: [3, 0] },
  { name: 'gb18030.csv', bytes: older(chinese, 'gb18030'), gives: [3, 0] },
  { name: 'shift-jis.csv', bytes: older(japanese, 'shift_jis'), gives: [3, 0] },
  { name: 'utf-16.csv', bytes: Buffer.from(korean, 'utf16le'), gives: [3, 0] },
  {
    name: 'asked.csv',
    bytes: older(people('김'), 'euc-kr'),
    say: { encoding: { named: 'euc-kr', sample: '김' } },
    gives: [1, 0],
  },
  {
    name: 'one-bad-byte.csv',
    bytes: Buffer.concat([text(`${korean}4,`), Buffer.of(0xff), text('x,person\n')]),
    gives: [3, 0],
  },
]

const refused = (): readonly ForeignFile[] => [
  { name: 'spoilt-address.csv', bytes: text(`from,to\n${spoilt},${lower[0]}\n`), gives: [1, 0] },
  { name: 'locked.xlsx', bytes: encrypted, refused: /encrypted with a password/ },
  { name: 'drawing.vis', bytes: text('{"schema": "Person", "id": "a"'), refused: /VIS.*GraphML/ },
  { name: 'chart.anx', bytes: text('<?xml version="1.0"?><Chart/>'), refused: /\.anx.*lists/ },
  {
    name: 'notes.txt',
    bytes: text('Met him at the pier.\nHe was late.\n'),
    refused: /none of the formats.*attach it as evidence/,
  },
]

/** Writes it into a folder, and returns where. */
export async function writeForeign(folder: string, { name, bytes }: ForeignFile): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}
