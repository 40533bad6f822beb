import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPart } from '#renderer/views/evidence/passage/locator.ts'
import type { Item } from '#renderer/views/evidence/viewer/capture/item.ts'
import { mboxItems, mimeItems } from '#renderer/views/evidence/viewer/capture/list-items.ts'
import { listWarc } from '#renderer/views/evidence/viewer/capture/list-warc.ts'
import { nameOf } from '#renderer/views/evidence/viewer/capture/name-of.ts'
import { openItem } from '#renderer/views/evidence/viewer/capture/open-item.ts'
import { unchunked } from '#shared/captures/unchunked.ts'
import { mbox, mhtml, warc, warcGz, warcRecord } from '../../../support/captures/files.ts'

const bytesOf = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content))
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function listed(file: Uint8Array<ArrayBuffer>) {
  const items: Item[] = []
  const says = await listWarc(file, item => items.push(item))
  return { items, says }
}

test('a mailbox and a saved page as lists, with words that were encoded for mail', () => {
  expect([...mboxItems(bytesOf(mbox))]).toMatchObject([
    { at: 1, title: 'The night ferry', from: '김철수 <kim@desk.example>', mediaType: 'message/rfc822' },
    { at: 2, title: 'Re: The night ferry' },
  ])
  expect([...mimeItems(bytesOf(mhtml))].map(item => item.mediaType)).toEqual(['text/html', 'image/png'])
})

test.each([
  ['plain', bytesOf(warc)],
  ['packed record by record', bytesOf(warcGz)],
  ['packed as a whole', bytesOf(gzipSync(warc))],
])('an archive %s: its records, and what they hold', async (_, file) => {
  const { items, says } = await listed(file)
  expect(says).toBeNull()
  expect(items.map(item => item.from)).toEqual(['warcinfo', 'request', 'response', 'response'])
  const [, , page] = items
  const opened = await openItem(file.buffer, 'warc', page as Item)
  expect(textOf(opened.bytes)).toBe('<html><title>About Lotus Star</title><p>Shipping since 2019</p></html>')
  expect(opened.head).toContain('Server: quay')
})

test('an archive cut off or damaged gives what is left, and says so', async () => {
  const cut = await listed(bytesOf(warcGz.subarray(0, warcGz.length - 30)))
  expect(cut.items.length).toBeGreaterThanOrEqual(3)
  expect(cut.says).toMatch(/damaged or cut off/)
  const marks = Buffer.alloc(5_000, Buffer.from('1f8b0800000000000003', 'hex'))
  expect((await listed(bytesOf(marks))).items).toEqual([])
  expect((await listed(bytesOf('WARC/1.1\r\nnothing'))).items).toEqual([])
})

test('what was sent in chunks and packed is joined and unpacked; what only says so is left as it is', async () => {
  const packed = gzipSync('the words of the answer')
  const chunk = (part: Buffer) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]
  const body = Buffer.concat([...chunk(packed.subarray(0, 9)), ...chunk(packed.subarray(9)), Buffer.from('0\r\n\r\n')])
  const head =
    'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n'
  const record = (block: Uint8Array) =>
    bytesOf(warcRecord({ 'WARC-Type': 'response', 'Content-Type': 'application/http' }, block))
  const open = async (file: Uint8Array<ArrayBuffer>) => {
    const [item] = (await listed(file)).items
    return openItem(file.buffer, 'warc', item as Item)
  }
  expect(gunzipSync(unchunked(body) ?? body).toString()).toBe('the words of the answer')
  const opened = await open(record(Buffer.concat([Buffer.from(head), body])))
  expect(textOf(opened.bytes)).toBe('the words of the answer')
  expect(opened.how).toMatch(/without its HTTP headers, its chunks joined, unpacked from gzip$/)
  expect(textOf((await open(record(Buffer.from(`${head}as it is`)))).bytes)).toBe('as it is')
})

test('what is taken out is named by its address, never by a path; locators name the part', () => {
  const item = { at: 3, title: 'https://x.example/a/../seal.png?v=1' } as Item
  expect(nameOf(item, 'mhtml', 'image/png')).toBe('seal.png')
  expect(nameOf({ ...item, title: 'https://x.example/' }, 'warc', 'text/html')).toBe('record-3.html')
  expect(nameOf({ ...item, title: '..\\..\\evil' }, 'mhtml', 'text/plain')).toBe('evil.txt')
  expect(nameOf(item, 'mbox', 'message/rfc822')).toBe('message-3.eml')
  expect(readPart('message 3, line 5')).toBe(3)
  expect(readPart('line 5')).toBeNull()
})
