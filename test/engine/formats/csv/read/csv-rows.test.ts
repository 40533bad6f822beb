import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows } from '#engine/formats/csv/read/csv-rows.ts'

/** What is wrong with a row, in words of ours. */
const says: Readonly<Record<string, unknown>> = {
  MissingQuotes: expect.stringContaining('none ends it'),
  InvalidQuotes: expect.stringContaining('behind the quotation mark'),
}

/** As papaparse parts a whole text. */
function whole(text: string, newline: string) {
  const rows: { cells: string[]; errors: unknown[] }[] = []
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: newline as '\n',
    step: ({ data, errors }) => rows.push({ cells: data, errors: errors.map(({ code }) => says[code]) }),
  })
  return rows
}

const newlines = ['\n', '\r\n', '\r'] as const

test.each(newlines)('rows are the same wherever a text is cut into pieces, with lines that end in %j', newline => {
  const bit = fc.constantFrom('a', 'bc', '"', '""', ',', newline, newline, ' ', '\u00e9', '"x,y"', `"x${newline}y"`)
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), fc.array(fc.nat(60), { maxLength: 8 }), (bits, cuts) => {
      const text = bits.join('')
      const places = [0, ...cuts.filter(at => at < text.length).toSorted((a, b) => a - b), text.length]
      const pieces = places.slice(1).map((to, at) => text.slice(places[at], to))
      const rows = [...csvRows(pieces, ',', newline)]
      const expected = whole(text, newline)
      // What ends with a line ends with an empty row, or with none.
      const isBlank = ({ cells, errors }: (typeof expected)[number]) => cells.join() === '' && errors.length === 0
      const last = expected.at(-1)
      const ends = last && isBlank(last) && rows.length < expected.length
      expect(rows).toEqual(ends ? expected.slice(0, -1) : expected)
    }),
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
  for (const { cells } of csvRows(pieces(), ',', '\n')) {
    expect(cells).toHaveLength(501)
    seen += 1
    // The next is asked for only once the rows of the last were given.
    expect(asked - seen).toBeLessThanOrEqual(1)
  }
  expect(seen).toBe(1000)
})
