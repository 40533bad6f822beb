import fc from 'fast-check'
import { expect, test } from 'vitest'
import { iconOfMedia, lookOf } from '#renderer/views/evidence/media.ts'
import { columnName, letterOf, movedCell, widthsOf } from '#renderer/views/evidence/viewer/cells.ts'
import { decodeText } from '#renderer/views/evidence/viewer/decode-text.ts'
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
  ['application/zip', 'bytes'],
  ['application/octet-stream', 'bytes'],
])('%s is looked at as %s', (type, look) => {
  expect(lookOf(type)).toBe(look)
  expect(iconOfMedia(type)).not.toBe('')
})

test('text of any encoding is read, and never refused', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers).buffer
  expect(decodeText(bytes(0xeb, 0x9d, 0xbc))).toEqual({ text: '라', encoding: 'UTF-8' })
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0))).toEqual({ text: 'A', encoding: 'UTF-16' })
  expect(decodeText(bytes(0x80))).toEqual({ text: '€', encoding: 'Windows-1252' })
  expect(decodeText(bytes()).text).toBe('')
  expect(decodeText(bytes(...Buffer.from('Kim paid 500 USD\r\n', 'utf16le'))).text).toBe('Kim paid 500 USD\r\n')
  expect(decodeText(bytes(...Buffer.from('Kim paid', 'utf16le').swap16())).text).toBe('Kim paid')
  expect(decodeText(bytes(0x41, 0, 0, 0x42)).encoding).toBe('UTF-8')
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
