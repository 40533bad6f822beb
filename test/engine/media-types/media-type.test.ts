import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headLength, mediaTypeOf } from '#engine/media-types/media-type.ts'
import { threadTime } from '../../support/thread-time.ts'

const typeOf = (text: string | Uint8Array, encoding: BufferEncoding = 'utf8') =>
  mediaTypeOf(typeof text === 'string' ? Buffer.from(text, encoding) : text, true)

/** A ZIP's beginning: local headers with stored contents. */
const zip = (...entries: readonly (readonly [name: string, contents: string])[]) =>
  Buffer.concat(
    entries.map(([name, contents]) => {
      const head = Buffer.alloc(30)
      head.write('PK\x03\x04', 'latin1')
      head.writeUInt32LE(contents.length, 18)
      head.writeUInt16LE(name.length, 26)
      return Buffer.concat([head, Buffer.from(name + contents)])
    }),
  )

const office = 'application/vnd.openxmlformats-officedocument'
const mail = 'Received: from a by b\r\nFrom: Ada <ada@example.org>\r\nSubject: Hello\r\n folded\r\n\r\nBody'

it.each([
  ['image/png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['image/jpeg', Buffer.from('ffd8ffe000104a46', 'hex')],
  ['image/gif', 'GIF89a....'],
  ['image/webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
  ['application/pdf', '%PDF-1.7\n%\x80'],
  ['application/pdf', 'junk before\n%PDF-1.4'],
  ['application/gzip', gzipSync('x')],
  ['video/mp4', '\0\0\0\x18ftypisom'],
  ['application/vnd.sqlite3', 'SQLite format 3\0..'],
  ['application/warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n'],
  ['application/zip', zip(['a.txt', 'x'])],
  [`${office}.wordprocessingml.document`, zip(['[Content_Types].xml', '<x/>'], ['word/document.xml', '<x/>'])],
  [`${office}.spreadsheetml.sheet`, zip(['[Content_Types].xml', '<x/>'], ['_rels/.rels', ''], ['xl/workbook.xml', ''])],
  ['application/vnd.oasis.opendocument.text', zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['a', ''])],
  ['application/octet-stream', Buffer.from('0001020304fffe', 'hex')],
  ['application/octet-stream', ''],
])('knows %s', (type, contents) => {
  expect(typeOf(contents, 'latin1')).toBe(type)
})

it.each([
  ['application/json', '{"a": [1, 2]}'],
  ['application/json', '  []'],
  ['text/plain', '[1] a footnote, not JSON'],
  ['application/x-ndjson', '{"a":1}\n{"a":2}\n'],
  ['text/html', '<!-- saved --> <!DOCTYPE html><html>'],
  ['text/html', '<html lang="en"><body>'],
  ['text/html', '<p>a wo<b>r</b>d</p>'],
  ['text/html', '<!-- cut out --><div class="x"><br>text</div>'],
  ['text/html', '<table border=1><tr><td>1</table>'],
  ['application/xml', '<table name="x"><row>1</row></table>'],
  ['application/xml', '<person><name>A</name></person>'],
  ['text/plain', '<ada@example.org> wrote:'],
  ['image/svg+xml', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['application/xml', '<?xml version="1.0" encoding="UTF-8"?><list/>'],
  ['application/xml', '<sdnList><entry/></sdnList>'],
  ['message/rfc822', mail],
  ['application/mbox', `From ada@example.org Mon Jan  1 00:00:00 2024\n${mail}`],
  ['multipart/related', 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x/\r\nSubject: X\r\n\r\n'],
  ['text/csv', 'name,amount\n"Doe, J",12\nRoe,13\n'],
  ['text/csv', 'name;amount\nDoe;1,5'],
  ['text/tab-separated-values', 'a\tb\n1\t2\n'],
  ['text/plain', 'Dear all,\n\nas said: the ledger, the keys, and the car\nare gone.'],
  ['text/vcard', 'BEGIN:VCARD\r\nVERSION:4.0\r\n'],
])('knows the text %s', (type, contents) => {
  expect(typeOf(contents)).toBe(type)
})

it('knows the encodings of text', () => {
  expect(typeOf('\ufeffname,amount\nDoe,1', 'utf8')).toBe('text/csv')
  expect(typeOf('\ufeffname,amount\nDoe,1', 'utf16le')).toBe('text/csv; charset=utf-16le')
  expect(typeOf(Buffer.from('\ufeffhello there', 'utf16le').swap16())).toBe('text/plain; charset=utf-16be')
  expect(typeOf('no mark at all', 'utf16le')).toBe('text/plain; charset=utf-16le')
  expect(typeOf('Straße;Köln\nAllee;Bonn', 'latin1')).toBe('text/csv; charset=windows-1252')
  expect(typeOf('日本語の文章')).toBe('text/plain')
})

it.each([
  ['a stray bell', 'Call ended.\u0007 Duration 00:41.\r\n'],
  ['a cut-off log', `${'12:01 transfer sent to the exchange\n'.repeat(20)}\0\0\0\0`],
  ['the end mark of old editors', 'Dear sir\r\n\u001a'],
  ['vertical tabs of a word processor', 'First line of it\u000bsecond line of it\u000bthird line of it\n'.repeat(3)],
])('text with %s is text', (_, text) => {
  expect(typeOf(text)).toBe('text/plain')
})

it('bytes that only Windows-1252 reads stay bytes where they hold controls', () => {
  const random = fc.uint8Array({ minLength: 64, maxLength: 4096 }).filter(bytes => bytes.some(byte => byte > 0x7f))
  fc.assert(
    fc.property(random, bytes => {
      fc.pre(bytes.filter(byte => byte < 9).length > bytes.length / 100)
      expect(typeOf(Buffer.concat([Buffer.from([0xff, 0x81]), bytes]))).not.toBe('text/plain; charset=windows-1252')
    }),
  )
})

const ftyp = (...brands: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 8 + 4 * (brands.length + 1)]),
    Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`),
  ])

it.each([
  ['image/heic', ftyp('heic', 'mif1', 'heic')],
  ['image/heic', ftyp('heix', 'mif1')],
  ['image/heic', ftyp('mif1', 'mif1', 'heic', 'miaf')],
  ['image/heif', ftyp('mif1', 'jpeg')],
  ['image/avif', ftyp('avif', 'mif1')],
  ['image/avif', ftyp('mif1', 'avif', 'miaf')],
  ['video/mp4', ftyp('isom', 'iso2', 'avc1')],
  ['video/quicktime', ftyp('qt  ')],
  ['image/tiff', Buffer.from('49492a0008000000', 'hex')],
  ['image/tiff', Buffer.from('4d4d002b00080000', 'hex')],
  ['image/jp2', Buffer.from('0000000c6a5020200d0a870a00000014', 'hex')],
  ['image/j2c', Buffer.from('ff4fff51002f0000', 'hex')],
  ['image/bmp', Buffer.from('424d3a000000000000003600000028000000010000000100', 'hex')],
  ['image/vnd.microsoft.icon', Buffer.from('0000010001001010000001002000680400001600000028000000', 'hex')],
  ['image/vnd.adobe.photoshop', Buffer.from('384250530001000000000000', 'hex')],
  ['text/plain', 'BM is what the Bank calls the branch in Busan; see the annex.'],
])('knows the picture %s', (type, contents) => {
  expect(typeOf(contents)).toBe(type)
})

it('is not misled where the head ends within a character or a value', () => {
  const long = Buffer.from('é'.repeat(headLength))
  expect(mediaTypeOf(long.subarray(0, headLength - 1), false)).toBe('text/plain')
  expect(mediaTypeOf(Buffer.from('{"list": [1, 2, '), false)).toBe('application/json')
})

it('answers for any bytes, quickly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (bytes, whole) => {
      expect(mediaTypeOf(bytes, whole)).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=[a-z0-9_-]+)?$/)
    }),
  )
  for (const hostile of ['<a', '<!--', '"', 'PK\x03\x04', '<a '.repeat(9), 'a:\n', ' \n']) {
    const before = threadTime()
    mediaTypeOf(Buffer.from(hostile.repeat(headLength / hostile.length), 'latin1'), false)
    expect(threadTime() - before, JSON.stringify(hostile)).toBeLessThan(500)
  }
})
