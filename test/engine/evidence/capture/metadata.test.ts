import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { metadataOf } from '#engine/evidence/capture/metadata.ts'
import { openMetadataThread } from '#engine/evidence/capture/metadata-thread.ts'
import { mediaTypeOf } from '#engine/media-types/media-type.ts'
import { eml, mbox, mhtml, pageOf, warc, warcGz } from '../../../support/captures/files.ts'
import { encode } from '../../../support/characters/encode.ts'
import { threadTime } from '../../../support/thread-time.ts'

const thread = openMetadataThread()
afterAll(() => thread.close())

/** What a file says, read as from a vault. */
function said(content: string | Uint8Array, type?: string) {
  const bytes = Buffer.from(content)
  const read = async function* (_: string, range?: { start?: number; end?: number }) {
    yield bytes.subarray(range?.start ?? 0, range?.end ?? bytes.length)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return metadataOf({ read }, { sha256, size: bytes.length, mediaType: type ?? mediaTypeOf(bytes, true) }, thread)
}

test('an e-mail says who wrote to whom, when, and on which way', async () => {
  const letter = {
    sender: '김철수 <kim@desk.example>',
    recipients: 'office@pier.example, second@pier.example',
    copied: 'third@pier.example',
    mailSubject: 'The night ferry',
    sentAt: 'Tue, 4 Apr 2023 09:12:00 +0900',
    messageId: '<one@desk.example>',
    firstHop: 'from desk.example by relay.example; Tue, 4 Apr 2023 09:12:03 +0900',
    lastHop: 'from relay.example by mx.pier.example; Tue, 4 Apr 2023 09:12:09 +0900',
    attachments: '1',
  }
  expect(await said(eml)).toEqual(letter)
  expect(await said(`From a@b Tue Apr  4 09:12:00 2023\r\n${eml}`)).toMatchObject({ messageId: letter.messageId })
  expect(mediaTypeOf(Buffer.from(mbox), true)).toBe('application/mbox')
  expect(await said(mbox)).toBeUndefined()
})

test('captures say where and when they were made, and with what', async () => {
  expect(await said(mhtml)).toEqual({
    url: 'https://lotus.example/about',
    capturedAt: 'Tue, 4 Apr 2023 00:12:00 -0000',
    pageTitle: 'About Lotus Star',
    captureTool: 'Blink',
    capturedHow: 'saved as MHTML',
  })
  const archive = {
    url: 'https://lotus.example/about',
    capturedAt: '2023-04-04T00:12:00Z',
    httpStatus: '200 OK',
    captureTool: 'Wget/1.21.3 (linux-gnu)',
    capturedBy: 'B. Collector',
  }
  expect(mediaTypeOf(warc, true)).toBe('application/warc')
  expect(mediaTypeOf(warcGz, true)).toBe('application/warc+gzip')
  expect(await said(warc)).toEqual(archive)
  expect(await said(warcGz)).toEqual(archive)
  expect(
    await said('<!doctype html><!-- saved from url=(0022)https://lotus.example/ --><title>Lotus\n Star</title>'),
  ).toEqual({
    pageTitle: 'Lotus Star',
    url: 'https://lotus.example/',
  })
})

test('a picture by its text chunks', async () => {
  const chunk = (type: string, text: string) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(Buffer.byteLength(text), 0)
    head.write(type, 4)
    return Buffer.concat([head, Buffer.from(text), Buffer.alloc(4)])
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const png = Buffer.concat([
    signature,
    chunk('tEXt', 'Software\0gnome-screenshot'),
    chunk('tEXt', 'Creation Time\0Tue 04 Apr 2023'),
    chunk('iTXt', 'Title\0\0\0\0\0김'),
  ])
  expect(await said(png)).toEqual({
    captureTool: 'gnome-screenshot',
    capturedAt: 'Tue 04 Apr 2023',
    pageTitle: '김',
  })
})

test('hostile files are read in a moment and say little', async () => {
  const begun = threadTime()
  const long = await said(
    `Message-ID: <a@b>\r\nSubject: ${'=?utf-8?B?QQ==?= '.repeat(60_000)}\r\nFrom: x@y\r\n\r\n`,
    'message/rfc822',
  )
  expect(long?.mailSubject?.length).toBeLessThanOrEqual(2_000)
  expect(await said(`From: a\r\nSubject: a\u202Eb\0c\r\n\r\n`, 'message/rfc822')).toMatchObject({
    mailSubject: 'a\u202Eb c',
  })
  expect(await said(warcGz.subarray(0, warcGz.length - 20))).toMatchObject({ httpStatus: '200 OK' })
  const bomb = gzipSync(pageOf('https://x.example/', '0'.repeat(60 * 2 ** 20)))
  expect(await said(bomb)).toMatchObject({ url: 'https://x.example/' })
  expect(await said(`%PDF-1.4\n${'/Title('.repeat(100_000)}`)).toBeUndefined()
  expect(await said(`<!doctype html>${'<!--saved'.repeat(50_000)}`)).toBeUndefined()
  expect(threadTime() - begun).toBeLessThan(5_000)
})

const types = [
  'multipart/related',
  'message/rfc822',
  'application/mbox',
  'application/warc',
  'application/pdf',
  'text/html',
]
const pictures = ['image/png', 'image/jpeg']

test('no bytes of any kind make it throw', async () => {
  const start = fc.constantFrom(
    '',
    'WARC/1.1\r\n',
    '\x1f\x8b\x08',
    'Exif\0\0MM\0*',
    '%PDF-1.4 /Title(',
    'From: a\nSubject:',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...types, ...pictures),
      start,
      fc.uint8Array({ maxLength: 200 }),
      async (type, begins, rest) => {
        await said(Buffer.concat([Buffer.from(begins, 'latin1'), rest]), type)
      },
    ),
    { numRuns: 500 },
  )
})

const raw = join(import.meta.dirname, '../../../../../shared/cases/capture-raw-8bit-header/koi8-8bit-subject.eml')

test.skipIf(!existsSync(raw))('letters that stand bare in a header are read, and it is told as what', async () => {
  expect(await said(readFileSync(raw))).toMatchObject({
    sender: 'Recruiter <hr@example.org>',
    mailSubject: 'Ключ от склада',
    messageId: '<1@example.org>',
    headerEncoding: 'KOI8-R, as it says itself',
  })
})

test('a page is read in the charset it declares, or the one its letters tell', async () => {
  const page = (meta: string) => encode(`<!doctype html>${meta}<title>Новости порта Находка</title>`, 'windows-1251')
  for (const meta of ['<meta charset=windows-1251>', '', '<meta charset=utf-8>'])
    expect(await said(page(meta) ?? '', 'text/html')).toEqual({ pageTitle: 'Новости порта Находка' })
})
