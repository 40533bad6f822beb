import fc from 'fast-check'
import { expect, test } from 'vitest'
import { iconOfMedia, viewerFor } from '#renderer/parts/media.ts'
import { columnName, letterOf, movedCell, widthsOf } from '#renderer/views/evidence/viewer/cells.ts'
import { decodedPieces } from '#renderer/views/evidence/viewer/decoded-pieces.ts'
import { hexLines } from '#renderer/views/evidence/viewer/hex-lines.ts'
import { LineReader } from '#renderer/views/evidence/viewer/line-reader.ts'

test.each([
  ['text/plain', 'text'],
  ['text/html', 'text'],
  ['image/svg+xml', 'text'],
  ['image/png', 'image'],
  ['application/pdf', 'pdf'],
  ['text/csv', 'table'],
  ['message/rfc822', 'mail'],
  ['application/json', 'text'],
  ['application/zip', 'capture'],
  ['application/octet-stream', 'bytes'],
])('%s is looked at as %s', (type, look) => {
  expect(viewerFor(type)).toBe(look)
  expect(iconOfMedia(type)).not.toBe('')
})

test.each([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'file-text'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'file-text'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'file-spreadsheet'],
  ['application/vnd.oasis.opendocument.text', 'file-text'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'file-spreadsheet'],
  ['application/rtf', 'file-text'],
  ['application/epub+zip', 'file-text'],
  ['application/zip', 'file-archive'],
  ['text/html', 'file-code'],
])('%s has the icon %s', (type, icon) => {
  expect(iconOfMedia(type)).toBe(icon)
})

const bufferOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding)).buffer

async function readIn(bytes: ArrayBuffer, length: number, given?: string) {
  const pieces = decodedPieces(bytes, { given }, length)
  let text = ''
  for (;;) {
    const { done, value } = await pieces.next()
    if (done) return { text, ...value }
    text += value
  }
}

test.each([
  ['Kim paid 500 USD\r\n', 'utf16le', 'utf-16le'],
  ['라자루스', 'utf8', 'utf-8'],
  ['plain', 'latin1', 'utf-8'],
  ['', 'latin1', 'utf-8'],
] as const)(
  'a text is read in what it is written in, in pieces of any length: %j in %s',
  async (text, written, encoding) => {
    for (const length of [1, 3, 5, 1_000]) {
      expect(await readIn(bufferOf(text, written), length)).toMatchObject({ text, encoding, replaced: 0 })
    }
  },
)

test('a long text that is not plain only far from its beginning is read as the whole of it', async () => {
  const plain = 'Line of the ledger\n'.repeat(20_000)
  const read = await readIn(bufferOf(`${plain}Überweisung nach Köln, Straße 5\n`), 50_000)
  expect(read).toMatchObject({ encoding: 'utf-8', replaced: 0 })
  const western = await readIn(bufferOf(`${plain}${'Überweisung für Köln, Straße 5\n'.repeat(20)}`, 'latin1'), 50_000)
  expect(western.text).toContain('Überweisung für Köln')
})

test('what a person chooses counts, and what it cannot read is counted', async () => {
  const koi = new Uint8Array([0xe4, 0xc5, 0xce, 0xd8, 0xc7, 0xc9]).buffer
  expect(await readIn(koi, 2, 'koi8-r')).toMatchObject({ text: 'Деньги', known: 'given', replaced: 0 })
  expect((await readIn(koi, 2, 'utf-8')).replaced).toBeGreaterThan(0)
})

test('bytes as numbers and letters', () => {
  const [first, second] = hexLines(new TextEncoder().encode('0123456789abcdef\n'))
  expect(first).toBe('00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef')
  expect(second).toMatch(/^00000010 {2}0a {47}\.$/)
})

test('columns are called by their heading or letter, keys move between cells and stop at the edges', () => {
  expect([0, 25, 26, 701].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ'])
  expect(columnName(' amount ', 3)).toBe('amount')
  expect(columnName('', 3)).toBe('D')
  expect(widthsOf([['a', 'b'.repeat(99)]])).toEqual([4, 48])
  expect(movedCell('ArrowDown', null, 3, 2)).toEqual({ row: 0, column: 0 })
  expect(movedCell('ArrowDown', { row: 2, column: 1 }, 3, 2)).toEqual({ row: 2, column: 1 })
  expect(movedCell('x', { row: 2, column: 1 }, 3, 2)).toBeNull()
})

test('the lines of a text are the same however it is cut', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ' '), { maxLength: 40 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, length) => {
      const reader = new LineReader()
      const pieces = whole.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []
      expect([...pieces.flatMap(piece => reader.take(piece)), ...reader.end()]).toEqual(whole.split(/\r\n|\r|\n/))
    }),
  )
})
