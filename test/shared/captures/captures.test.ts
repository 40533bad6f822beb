import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePart } from '#shared/captures/decode-part.ts'
import { headerOf, parameterOf, readHead } from '#shared/captures/head.ts'
import { inUtf8Heads, readMailHead } from '#shared/captures/mail-head.ts'
import { mboxMessages } from '#shared/captures/mbox.ts'
import { mimeParts } from '#shared/captures/mime-parts.ts'
import { type WarcRecord, warcScanner } from '#shared/captures/warc.ts'
import { eml, mbox, mhtml, warc } from '../../support/captures/files.ts'
import { encode } from '../../support/characters/encode.ts'
import { threadTime } from '../../support/thread-time.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('a head is unfolded, and ends with its first empty line', () => {
  const { headers, body, ended } = readHead(bytesOf(eml), 0)
  expect(headerOf(headers, 'to')).toBe('office@pier.example, second@pier.example')
  expect(headers.filter(([name]) => name === 'received')).toHaveLength(2)
  expect(eml.slice(body, body + 7)).toBe('--outer')
  expect(ended).toBe(true)
})

test('a head without end is cut, quickly', () => {
  const bomb = bytesOf(`X-Bomb: a\r\n${' a\r\n'.repeat(500_000)}`)
  const begun = threadTime()
  expect(readHead(bomb, 0)).toMatchObject({ ended: false, body: 64 * 1024 })
  expect(readHead(bytesOf('a:b\n'.repeat(100_000)), 0).headers).toHaveLength(1_000)
  expect(threadTime() - begun).toBeLessThan(2_000)
})

test('the parts of an MHTML file by their addresses, decoded', () => {
  const bytes = bytesOf(mhtml)
  const { parts, cut } = mimeParts(bytes)
  expect(cut).toBe(false)
  expect(parts).toMatchObject([
    { type: 'text/html', location: 'https://lotus.example/about', contentId: 'frame-1@mhtml.blink' },
    { type: 'image/png', location: 'https://lotus.example/seal.png', encoding: 'base64' },
  ])
  const [page, picture] = parts.map(part => decodePart(bytes.subarray(part.start, part.end), part.encoding))
  expect(textOf(page ?? bytes)).toContain('Lotus Star — shipping since 2019')
  expect(picture?.subarray(1, 4)).toEqual(bytesOf('PNG'))
})

test('parts within parts; those nested too deep are told and not followed', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/plain\n\ninnermost'
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--\n`
  expect(mimeParts(bytesOf(nested(10)))).toMatchObject({ parts: [{ type: 'text/plain' }], cut: false })
  expect(mimeParts(bytesOf(nested(2_000))).cut).toBe(true)
  const many = `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(50_000)}`
  expect(mimeParts(bytesOf(many))).toMatchObject({ cut: true })
})

test('what is encoded for mail comes back as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), bytes => {
      const base64 = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
      expect(decodePart(bytesOf(base64), 'base64')).toEqual(bytes)
      const hex = [...bytes].map(byte => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      expect(decodePart(bytesOf(hex.join('=\r\n')), 'quoted-printable')).toEqual(bytes)
    }),
  )
})

test('messages of a mailbox, each as it was; "From" within a text separates nothing', () => {
  const bytes = bytesOf(mbox)
  const messages = [...mboxMessages(bytes)].map(({ start, end }) => textOf(bytes.subarray(start, end)))
  expect(messages).toHaveLength(2)
  expect(messages[0]?.trimEnd()).toBe(eml.trimEnd())
  expect(messages[1]).toContain('From the pier, as before.')
  expect([...mboxMessages(bytesOf('no mailbox\n\nat all'))]).toEqual([])
})

test('a large mailbox is taken apart in a moment', () => {
  const one = `From a@b Tue Apr  4 09:12:00 2023\n${'Subject: x\n\n'}${'some words of text in a line\n'.repeat(100)}\n`
  const bytes = bytesOf(one.repeat(20_000))
  const begun = threadTime()
  expect([...mboxMessages(bytes)]).toHaveLength(20_000)
  expect(threadTime() - begun).toBeLessThan(5_000)
})

function records(pieces: readonly Uint8Array[]): readonly WarcRecord[] {
  const found: WarcRecord[] = []
  const scanner = warcScanner(record => found.push(record))
  for (const piece of pieces) if (!scanner.push(piece)) break
  scanner.end()
  return found
}

test('records of a web archive, however it is cut into pieces', () => {
  const whole = records([warc])
  expect(whole).toMatchObject([
    { type: 'warcinfo', mediaType: 'application/warc-fields' },
    { type: 'request', url: 'https://lotus.example/about' },
    { type: 'response', status: '200 OK', mediaType: 'text/html', date: '2023-04-04T00:12:00Z' },
    { type: 'response', url: 'https://lotus.example/fees' },
  ])
  expect(warc.subarray(whole[1]?.start).toString('latin1', 0, 19)).toBe('GET /about HTTP/1.1')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), size => {
      const pieces = Array.from({ length: Math.ceil(warc.length / size) }, (_, n) =>
        warc.subarray(n * size, (n + 1) * size),
      )
      expect(records(pieces)).toEqual(whole)
    }),
    { numRuns: 30 },
  )
})

test('what is no archive, or ends within one, says so and never hangs', () => {
  expect(records([bytesOf('GIF89a')])).toEqual([])
  expect(records([bytesOf('WARC/1.1\r\nContent-Length: -4\r\n\r\n')])).toEqual([])
  expect(records([warc.subarray(0, warc.length - 50)])).toHaveLength(4)
  expect(records([bytesOf(`WARC/1.1\r\n${'X: y\r\n'.repeat(100_000)}`)])).toEqual([])
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => void records([bytes])))
})

const raw = join(import.meta.dirname, '../../../../shared/cases/capture-raw-8bit-header')

test.skipIf(!existsSync(raw))('letters bare in a header are read in the charset of the text, and it is told', () => {
  const mail = readHead(readFileSync(join(raw, 'koi8-8bit-subject.eml')), 0)
  expect(headerOf(mail.headers, 'subject')).toBe('Ключ от склада')
  expect(mail.bare).toMatchObject({ encoding: 'koi8-r', known: 'declared' })
  const box = readFileSync(join(raw, 'three.mbox'))
  const subjects = [...mboxMessages(box)].map(each => headerOf(readHead(box, each.start, each.end).headers, 'subject'))
  expect(subjects).toEqual(['first', 'Ключ', 'third'])
})

test('a name in percents is read in the encoding it names', () => {
  const type = (written: string) => parameterOf(`text/plain; ${written}`, 'name')
  expect(type("name*=KOI8-R''%EB%CC%C0%DE")).toBe('Ключ')
  expect(type("name*=UTF-8''%EA%B3%84")).toBe('계')
  expect(type("name*0*=windows-1251''%CA%EB; name*1*=%FE%F7")).toBe('Ключ')
})

const koi8 = (text: string) => encode(text, 'koi8-r') ?? new Uint8Array()
const multipart = koi8(
  [
    'From: Иван Орлов <ivan@example.org>',
    'Subject: Ключ',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=koi8-r',
    '',
    'Ключ у склада',
    '--b',
    'Content-Disposition: attachment; filename="Договор.txt"',
    'Content-Type: text/plain; charset=koi8-r',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n'),
)

test('what stands bare in the head of a multipart is read in the charset of its text', () => {
  const { headers, bare } = readMailHead(multipart)
  expect(headerOf(headers, 'subject')).toBe('Ключ')
  expect(headerOf(headers, 'from')).toBe('Иван Орлов <ivan@example.org>')
  expect(bare).toMatchObject({ encoding: 'koi8-r', known: 'declared' })
})

test('a head in another alphabet than the text is read by its own letters', () => {
  const head = 'From: Иван Петров <ivan@example.org>\r\nSubject: Счёт за ноябрь\r\n'
  const rest =
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n'
  const bytes = Buffer.concat([
    encode(head, 'windows-1251') ?? new Uint8Array(),
    Buffer.from(rest),
    koi8('Ключ у склада'),
    Buffer.from('\r\n--b--\r\n'),
  ])
  const { headers, bare } = readMailHead(bytes)
  expect(headerOf(headers, 'subject')).toBe('Счёт за ноябрь')
  expect(headerOf(headers, 'from')).toBe('Иван Петров <ivan@example.org>')
  expect(bare).toMatchObject({ encoding: 'windows-1251', known: 'detected' })
})

test('heads are put into UTF-8 and nothing else of a mail is touched', async () => {
  const { bytes } = inUtf8Heads(multipart)
  const text = Buffer.from(bytes).toString('latin1')
  expect(Buffer.from(bytes).toString()).toContain('filename="Договор.txt"')
  expect(text).toContain(Buffer.from(koi8('Ключ у склада')).toString('latin1'))
  const plain = bytesOf('Subject: 열쇠\r\n\r\nbody')
  expect(inUtf8Heads(plain)).toEqual({ bytes: plain, bare: undefined })
  const read = (headers: readonly (readonly [string, string])[]) => headers.map(([, value]) => value)
  expect(read(readHead(bytes, 0).headers)).toEqual(read(readMailHead(multipart).headers))
})
