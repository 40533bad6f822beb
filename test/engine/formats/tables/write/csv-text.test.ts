import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from '#engine/formats/tables/terms/cell-text.ts'
import { writeCsvLine } from '#engine/formats/tables/write/csv-text.ts'
import { everyRecord } from '#engine/formats/tables/write/in-order.ts'
import { writeRecordLines } from '#engine/formats/tables/write/record-lines.ts'
import { records } from '#engine/formats/tables/write/records.ts'
import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import { Utf8Writer } from '#engine/formats/text/utf8-writer.ts'
import { writeXmlText, xmlClean, xmlText } from '#engine/formats/text/xml-text.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { everyType } from '../../../../support/cases/every-type.ts'
import { hostile } from '../../../../support/cases/hostile.ts'
import { editionOf } from '../../writing/edition-of.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '\\',
    '\\n',
    "'",
    '"',
    '=',
    '+',
    '-',
    '@',
    '＝',
    ' ',
    '\u00a0',
    '\n',
    '\r\n',
    '\t',
    ',',
    '&',
    '<',
    '>',
  ),
  fc.constantFrom(
    '\u0000',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ufffd',
    '\uffff',
    '\uFEFF',
    '-5',
    'é',
    '김',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const written = (write: (out: Utf8Writer) => unknown): string => {
  const out = new Utf8Writer()
  write(out)
  return out.take().toString()
}
const csvLine = (texts: readonly string[], isFigure = true) => written(out => writeCsvLine(out, texts, () => isFigure))
const text = fc.array(piece, { maxLength: 5 }).map(parts => parts.join(''))

describe('a line of CSV', () => {
  it('is what csv-stringify writes of the same cells', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.boolean(), (texts, isFigure) => {
        const cells = texts.map(each => csvCell(each, isFigure))
        const expected = stringify([cells], { record_delimiter: '\r\n', eof: false })
        expect(csvLine(texts, isFigure)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('of a record written as it stands in its cell is that of the table', () => {
    for (const state of [everyType(), hostile(300)]) {
      const edition = editionOf(state)
      const lines = [...records.rows(edition)].map(row => `${csvLine(row)}\r\n`)
      const whole = written(out => {
        for (const record of everyRecord(state)) writeRecordLines(out, record)
      })
      expect(whole).toEqual(lines.join(''))
    }
  })
})

describe('JSON inside another format', () => {
  const write = jsonWriter({ quote: '&quot;', escaped: each => xmlText(jsonText(each)) })
  const inside = (given: unknown) => written(out => write(out, given))
  const anyKeys = fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()))
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 3 },
      ...[text, fc.integer(), fc.constantFrom(null, true, false, -0), anyKeys],
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('id', 'at', 'kind', 'value', '10', '9', '__proto__'), tie('value')),
    ),
  }))

  it('is the same as the whole of it escaped at the end', () => {
    fc.assert(
      fc.property(value, given => inside(given) === xmlText(jsonText(given))),
      { numRuns: 500 },
    )
  })

  it('is as XML text what xmlText gives, which says whether XML forbids some of it', () => {
    fc.assert(
      fc.property(text, given => {
        let isExact = false
        expect(written(out => (isExact = writeXmlText(out, given)))).toBe(xmlText(given))
        expect(isExact).toBe(xmlClean(given) === given)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out what is undefined, and refuses what JSON cannot hold', () => {
    expect(inside({ b: 1, a: undefined, c: { d: undefined } })).toBe('{&quot;b&quot;:1,&quot;c&quot;:{}}')
    for (const wrong of [Number.NaN, { a: Number.POSITIVE_INFINITY }, { a: [() => 1] }]) {
      expect(() => inside(wrong)).toThrow(TypeError)
      expect(() => canonical(wrong)).toThrow(TypeError)
    }
  })
})
