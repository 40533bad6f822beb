import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows } from '#engine/formats/csv/read/csv-rows.ts'
import { evenLineEnds } from '#engine/formats/csv/read/line-ends.ts'

/** What is wrong with a row, in words of ours. */
const says: Readonly<Record<string, unknown>> = {
  MissingQuotes: expect.stringContaining('none ends it'),
  InvalidQuotes: expect.stringContaining('behind the quotation mark'),
}

/** As papaparse parts a whole text. */
function whole(text: string) {
  const rows: { cells: string[]; errors: unknown[] }[] = []
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors }) => rows.push({ cells: data, errors: errors.map(({ code }) => says[code]) }),
  })
  return rows
}

/** A text cut at these places. */
function piecesOf(text: string, cuts: readonly number[]): readonly string[] {
  const places = [0, ...cuts.filter(at => at < text.length).toSorted((a, b) => a - b), text.length]
  return places.slice(1).map((to, at) => text.slice(places[at], to))
}

const newlines = ['\n', '\r\n', '\r'] as const

test.each(newlines)('rows are the same wherever a text is cut into pieces, with lines that end in %j', newline => {
  const bit = fc.constantFrom('a', 'bc', '"', '""', ',', newline, newline, ' ', '\u00e9', '"x,y"', `"x${newline}y"`)
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), fc.array(fc.nat(60), { maxLength: 8 }), (bits, cuts) => {
      const text = bits.join('')
      const rows = [...csvRows(piecesOf(text, cuts), ',')]
      const expected = whole([...evenLineEnds([text], ',')].join(''))
      // What ends with a line ends with an empty row, or with none.
      const isBlank = ({ cells, errors }: (typeof expected)[number]) => cells.join() === '' && errors.length === 0
      const last = expected.at(-1)
      const ends = last && isBlank(last) && rows.length < expected.length
      expect(rows).toEqual(ends ? expected.slice(0, -1) : expected)
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
  )
})

test('rows may end in several ways in one file, and what stands in quotes keeps its own', () => {
  const line = fc.tuple(
    fc.array(fc.constantFrom('a', '5" pipe', '', 'b c', 'x\ry', 'x\r\ny', 'x"y', '"', ' "z"'), {
      minLength: 2,
      maxLength: 4,
    }),
    fc.constantFrom(...newlines),
  )
  const written = (cell: string) => (/[\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(60), { maxLength: 8 }),
      (lines, cuts) => {
        const text = lines.map(([cells, end]) => cells.map(written).join(',') + end).join('')
        const rows = [...csvRows(piecesOf(text, cuts), ',')].map(({ cells }) => cells)
        expect(rows.filter(cells => cells.length > 1)).toEqual(lines.map(([cells]) => cells))
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
  )
})

test('of a text no more is held than a piece, or the row that goes on', () => {
  const piece = `${'x,'.repeat(500)}y\n`
  let asked = 0
  const pieces = function* () {
    for (; asked < 1000; asked++) yield piece
  }
  let seen = 0
  for (const { cells } of csvRows(pieces(), ',')) {
    expect(cells).toHaveLength(501)
    seen += 1
    // The next is asked for only once the rows of the last were given.
    expect(asked - seen).toBeLessThanOrEqual(1)
  }
  expect(seen).toBe(1000)
})
