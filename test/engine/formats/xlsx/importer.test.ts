import { beforeAll, describe, expect, it } from 'vitest'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Found } from '#engine/formats/reading/importer.ts'
import type { OutFile } from '#engine/formats/writing/exporter.ts'
import { zipOf } from '#engine/formats/writing/zip.ts'
import { xlsx as xlsxOut } from '#engine/formats/xlsx/exporter.ts'
import { xlsx } from '#engine/formats/xlsx/importer.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { threadTime } from '../../../support/thread-time.ts'
import { write } from '../writing/edition-of.ts'

const read = (bytes: Uint8Array): Found => foundIn(xlsx, [{ name: 'case.xlsx', bytes }])

async function zipped(parts: Readonly<Record<string, Iterable<string | Uint8Array>>>): Promise<Buffer> {
  async function* files(): AsyncIterable<OutFile> {
    for (const [path, pieces] of Object.entries(parts)) yield { path, pieces }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(files(), { compress: true })) pieces.push(piece)
  return Buffer.concat(pieces)
}

const around = {
  'xl/workbook.xml': ['<workbook xmlns:r="r"><sheets><sheet name="Nodes" r:id="rId1"/></sheets></workbook>'],
  'xl/_rels/workbook.xml.rels': ['<Relationships><Relationship Id="rId1" Target="worksheets/s.xml"/></Relationships>'],
}
const book = (rows: Iterable<string>, more = {}) => zipped({ ...around, ...more, 'xl/worksheets/s.xml': wrapped(rows) })

function* wrapped(rows: Iterable<string>): Iterable<string> {
  yield '<worksheet><sheetData>'
  yield* rows
  yield '</sheetData></worksheet>'
}

describe('our own workbook', () => {
  it('comes back as the same case', async () => {
    for (const state of [everyType(), hostile(60)]) {
      const { files } = await write(xlsxOut, state)
      const found = read(files.get('case.xlsx') ?? Buffer.of())
      expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
      expect([found.unread, found.entities, found.links]).toEqual([[], [], []])
    }
  })
})

describe('a workbook of another program', () => {
  it('has days as days, which Excel keeps as numbers', async () => {
    const formats =
      '<numFmt numFmtId="164" formatCode="[Red]dd\\.mm\\.yy;@"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/>'
    const xfs = [0, 14, 164, 165].map(id => `<xf numFmtId="${id}"/>`).join('')
    const styles = `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`
    const t = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (n: number, style: number, held: string) =>
      `<row>${t(String(n))}${t('person')}<c s="${style}"><v>${held}</v></c></row>`
    const head = `<row>${['id', 'type', 'Born'].map(t).join('')}</row>`
    const rows = [head, row(1, 1, '29254'), row(2, 2, '45123.5'), row(3, 3, '1984'), row(4, 1, '59')]
    const bornIn = (found: Found) =>
      found.entities.map(each => each.claims.find(({ property }) => property === 'birth-date')?.value)
    const found = read(await book(rows, { 'xl/styles.xml': [styles] }))
    expect(bornIn(found)).toEqual(['1980-02-03', '2023-07-16T12:00', '1984 days', '1900-02-28'])
    const workbook = around['xl/workbook.xml'].map(each =>
      each.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    )
    const since1904 = read(
      await book([head, row(1, 1, '27792')], { 'xl/styles.xml': [styles], 'xl/workbook.xml': workbook }),
    )
    expect(bornIn(since1904)).toEqual(['1980-02-03'])
  })

  it('is read with shared strings, numbers and the last values of formulas', async () => {
    const strings = ['id', 'label', 'type', 'person', 'Kim', '_x0041_b', 'flags']
    const shared = `<sst>${strings.map(each => `<si><r><t>${each}</t></r><rPh><t>no</t></rPh></si>`).join('')}</sst>`
    const cells = (...texts: readonly string[]) => `<row>${texts.join('')}</row>`
    const s = (text: string) => `<c t="s"><v>${strings.indexOf(text)}</v></c>`
    const bytes = await book(
      [
        cells(s('id'), s('label'), s('type'), s('flags')),
        cells('<c><v>1</v></c>', s('Kim'), s('person')),
        '<row r="9"><c r="A9"><v>2</v></c><c r="B9"><f>1+1</f><v>Ri</v></c><c r="C9" t="inlineStr"><is><t>person</t></is></c></row>',
        cells('<c><v>3</v></c>', s('_x0041_b'), s('person')),
      ],
      { 'xl/sharedStrings.xml': [shared] },
    )
    const found = read(bytes)
    expect(found.entities.map(each => [each.key, each.claims[0]?.value, each.claims[0]?.locator])).toEqual([
      ['1', 'Kim', 'Nodes row 2'],
      ['2', 'Ri', 'Nodes row 9'],
      ['3', 'Ab', 'Nodes row 10'],
    ])
  })
})

describe('hostile workbooks', () => {
  const refused = (bytes: Uint8Array, words: RegExp) => {
    const [start, before] = [threadTime(), process.memoryUsage().rss]
    expect(() => read(bytes)).toThrow(words)
    expect(threadTime() - start).toBeLessThan(5000)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 2 ** 20)
  }
  let sound: Buffer
  beforeAll(async () => {
    sound = await book(['<row><c t="inlineStr"><is><t>id</t></is></c></row>'])
  })

  it('that shrink beyond measure end at once', async () => {
    const bomb = await book(Array.from({ length: 100 }, () => ' '.repeat(1 << 20)))
    expect(bomb.length).toBeLessThan(1 << 20)
    refused(bomb, /not a whole workbook/)
  })

  it('that say less of a part than it holds are not believed', async () => {
    const bytes = await book(['x'.repeat(5_000_000)])
    const entry = bytes.lastIndexOf(Buffer.from('xl/worksheets/s.xml')) - 46
    bytes.writeUInt32LE(10, entry + 24)
    refused(bytes, /not a whole workbook/)
  })

  it('with a cell at the end of every row end before memory does', async () => {
    const header = ['id', 'label', 'type'].map(each => `<c t="str"><v>${each}</v></c>`)
    const last = Array.from({ length: 1300 }, (_, at) => `<row><c r="XFD${at}"><v>${at}${Math.sin(at)}</v></c></row>`)
    const bytes = await book([`<row>${header.join('')}</row>`, ...last])
    refused(bytes, /more than 20000000 cells/)
    refused(await book(['<row><c r="XXX1"><v>1</v></c></row>']), /more than 16384 columns/)
  })

  it('that are cut, empty or something else say so', () => {
    refused(Buffer.of(), /not a whole workbook/)
    refused(sound.subarray(0, sound.length - 30), /not a whole workbook/)
    refused(Buffer.from('PK\u0003\u0004 and nothing else'), /not a whole workbook/)
    refused(sound, /no rows below its headers/)
  })

  it('changed at any byte are read or refused, and nothing else', () => {
    for (let at = 0; at < sound.length; at += 3) {
      const changed = Buffer.from(sound)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(() => read(changed)).toThrow(/could not be read/)
    }
  })

  it('with entities in a part are refused', async () => {
    const part = ['<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>']
    refused(await zipped({ ...around, 'xl/worksheets/s.xml': part }), /declares entities/)
  })
})
