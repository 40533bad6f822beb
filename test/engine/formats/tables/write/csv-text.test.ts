import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from '#engine/formats/tables/terms/cell-text.ts'
import { csvLine } from '#engine/formats/tables/write/csv-text.ts'
import { recordLines } from '#engine/formats/tables/write/record-lines.ts'
import { records } from '#engine/formats/tables/write/records.ts'
import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import { xmlText } from '#engine/formats/text/xml-text.ts'
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
const text = fc.array(piece, { maxLength: 5 }).map(parts => parts.join(''))

describe('a line of CSV', () => {
  it('is what csv-stringify writes of the same cells', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.boolean(), (texts, isFigure) => {
        const cells = texts.map(each => csvCell(each, isFigure))
        expect(csvLine(texts, () => isFigure)).toBe(stringify([cells], { record_delimiter: '\r\n', eof: false }))
      }),
      { numRuns: 500 },
    )
  })

  it('of a record written as it stands in its cell is that of the table', () => {
    for (const state of [everyType(), hostile(300)]) {
      const edition = editionOf(state)
      const lines = [records.headers, ...records.rows(edition)].map(row => csvLine(row, () => true))
      expect([...recordLines(edition)]).toEqual(lines)
    }
  })
})

describe('JSON inside another format', () => {
  const inside = jsonWriter({ quote: '&quot;', escaped: each => xmlText(jsonText(each)) })
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

  it('leaves out what is undefined, and refuses what JSON cannot hold', () => {
    expect(inside({ b: 1, a: undefined, c: { d: undefined } })).toBe('{&quot;b&quot;:1,&quot;c&quot;:{}}')
    for (const wrong of [Number.NaN, { a: Number.POSITIVE_INFINITY }, { a: [() => 1] }]) {
      expect(() => inside(wrong)).toThrow(TypeError)
      expect(() => canonical(wrong)).toThrow(TypeError)
    }
  })
})
