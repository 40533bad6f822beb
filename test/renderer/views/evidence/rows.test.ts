import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodedPieces } from '#renderer/views/evidence/viewer/decoded-pieces.ts'
import { longestRow, rowAt, rowsFrom } from '#renderer/views/evidence/viewer/rows.ts'
import { decodeText } from '#shared/characters/decode-text.ts'

const beginning = { line: 0, start: 0 }

describe('rows of a text', () => {
  const line = fc.tuple(fc.constantFrom('', 'a', 'خالد ', '😀'), fc.integer({ min: 0, max: 3 * longestRow }))
  const lines = fc.array(
    line.map(([part, count]) => part.repeat(count)),
    { minLength: 1, maxLength: 5 },
  )

  test('are the text and nothing else, none too long, none half a character', () => {
    fc.assert(
      fc.property(lines, text => {
        const { rows, next } = rowsFrom(text, beginning)
        expect(next).toBeUndefined()
        const shown = text.map((_, n) =>
          rows.filter(row => row.line === n).map(row => text[n]?.slice(row.start, row.end)),
        )
        expect(shown.map(parts => parts.join(''))).toEqual(text)
        expect(shown.every(parts => parts.length > 0)).toBe(true)
        for (const part of shown.flat()) {
          expect(part?.length).toBeLessThanOrEqual(longestRow)
          expect(part?.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('every character is found in its row', () => {
    const text = ['a', '', 'b'.repeat(5_000), 'c']
    const { rows } = rowsFrom(text, beginning)
    for (const [n, characters] of text.entries()) {
      for (const offset of [0, 1, 1_999, 2_000, 4_999].filter(each => each === 0 || each < characters.length)) {
        const row = rows[rowAt(rows, n, offset)]
        expect(row).toMatchObject({ line: n })
        expect(row && row.start <= offset && offset <= row.end).toBe(true)
      }
    }
    expect(rowAt(rows, 9, 0)).toBe(-1)
  })

  test('of 90 MB on one line and a million lines come in pages, and the pages are the whole', () => {
    for (const text of [['x'.repeat(90_000_000)], Array.from({ length: 1_200_000 }, () => 'y')]) {
      let at: { line: number; start: number } | undefined = beginning
      let characters = 0
      let pages = 0
      while (at) {
        const page = rowsFrom(text, at)
        for (const { start, end } of page.rows) characters += end - start
        pages++
        at = page.next
      }
      expect(pages).toBe(3)
      expect(characters).toBe(text.reduce((sum, each) => sum + each.length, 0))
    }
  })
})

test.each([
  ['UTF-8', new TextEncoder().encode('김철수 — خالد\r\n'.repeat(50))],
  [
    'UTF-16',
    new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('خالد\n'.repeat(50)).flatMap(char => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]),
  ],
  ['Windows-1252', new Uint8Array([...new TextEncoder().encode('plain '.repeat(20)), 0x80, 0xe9])],
  ['UTF-8 that ends in half a character', new Uint8Array([0x61, 0xed, 0x95])],
])('%s in pieces is what it is as a whole', async (_, bytes) => {
  for (const length of [1, 3, 7, 1_000]) {
    let text = ''
    for await (const piece of decodedPieces(bytes.buffer, {}, length)) text += piece
    expect(text).toBe(decodeText(bytes).text)
  }
})
