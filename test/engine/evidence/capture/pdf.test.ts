import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openMetadataThread } from '#engine/evidence/capture/metadata-thread.ts'
import { createPool } from '#engine/work/pool.ts'
import { tasks } from '#engine/work/tasks.ts'
import { smallPdf } from '../../../support/captures/pdf.ts'
import { file, has, outputOf } from '../../../support/pdf.ts'

const thread = openMetadataThread()
afterAll(() => thread.close())

/** What a PDF says, without what it says nothing of, and how many bytes were read of it. */
async function read(pdf: Uint8Array) {
  let count = 0
  const bytes = async (start: number, end: number) => {
    count += end - start
    return pdf.subarray(start, end)
  }
  const metadata = await thread.read('pdf', { size: pdf.length, bytes })
  return { says: Object.fromEntries(Object.entries(metadata).filter(([, words]) => words !== '')), count }
}
const said = async (pdf: Uint8Array) => (await read(pdf)).says

const info = String.raw`/Title (Dues \(2023\) \101) /Author (K. Kim) /Producer <FEFFAE40CCA0> /CreationDate (D:20230404091200+09'00')`
const words = {
  pageTitle: 'Dues (2023) A',
  capturedAt: '2023-04-04T09:12:00+09:00',
  capturedBy: 'K. Kim',
  captureTool: '김철',
}

test('a PDF says its title, its author, when it was made and with what', async () => {
  expect(await said(smallPdf({ info }))).toEqual(words)
})

test('the title of a bookmark is not that of the file', async () => {
  expect(await said(smallPdf({ info, bookmarks: ['Chapter 1', 'Annex'] }))).toEqual(words)
  expect(await said(smallPdf({ bookmarks: ['Chapter 1', 'Annex'] }))).toEqual({})
})

test('what only its packet says, in any letters', async () => {
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:Description rdf:about="">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B — 김</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>K. Kim</rdf:li><rdf:li>L. Lee</rdf:li></rdf:Seq></dc:creator>
    <xmp:CreateDate>2023-04-04T09:12:00Z</xmp:CreateDate><xmp:CreatorTool>Writer</xmp:CreatorTool>
    </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  expect(await said(smallPdf({ packet }))).toEqual({
    pageTitle: 'A & B — 김',
    capturedAt: '2023-04-04T09:12:00Z',
    capturedBy: 'K. Kim, L. Lee',
    captureTool: 'Writer',
  })
})

test.each([
  ['/Creator (Mozilla Firefox 128) /Producer (cairo 1.18)', 'Mozilla Firefox 128'],
  ['/Creator (Mozilla/5.0 Chrome/112) /Producer (Skia/PDF m112)', 'Skia/PDF m112'],
  ['/Creator (Writer) /Producer (LibreOffice 7.4)', 'LibreOffice 7.4'],
  ['/Creator (Writer)', 'Writer'],
])('%s was made with %s', async (written, tool) => {
  expect(await said(smallPdf({ info: written }))).toEqual({ captureTool: tool })
})

test.each([
  ['D:2023', '2023'],
  ['D:202304', '2023-04'],
  ['D:20230404', '2023-04-04'],
  ['D:20230404091200Z', '2023-04-04T09:12:00Z'],
  ["D:20230404091200-05'30'", '2023-04-04T09:12:00-05:30'],
  ['4 April 2023', '4 April 2023'],
])('the date %s is as precise as it was written', async (written, date) => {
  expect(await said(smallPdf({ info: `/CreationDate (${written})` }))).toEqual({ capturedAt: date })
})

const byQpdf = (pdf: Buffer, ...options: readonly string[]) => outputOf(pdf, 'qpdf', [...options, file, '-']).stdout

test.skipIf(!has('qpdf')).each([
  ['packed into streams', ['--object-streams=generate']],
  ['ordered for the web', ['--linearize', '--object-streams=generate']],
  ['locked against changes alone', ['--encrypt', '', 'owner', '256', '--']],
])('a PDF %s says the same', async (_, options) => {
  const pdf = byQpdf(smallPdf({ info, bookmarks: ['Chapter 1'] }), ...options)
  expect(pdf.includes('/Author (K. Kim)')).toBe(false)
  expect(await said(pdf)).toEqual(words)
})

test.skipIf(!has('qpdf'))('one that asks for a password says nothing', async () => {
  expect(await said(byQpdf(smallPdf({ info }), '--encrypt', 'user', 'owner', '256', '--'))).toEqual({})
})

test('of a large one little is read', async () => {
  const { says, count } = await read(smallPdf({ info, filler: 40 * 2 ** 20 }))
  expect(says).toEqual(words)
  expect(count).toBeLessThan(2 ** 20)
})

test('one cut off, or with a broken table, is searched for what is left', async () => {
  const whole = smallPdf({ info })
  const broken = Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')
  expect(await said(broken)).toEqual(words)
  for (let length = 0; length < whole.length; length += 41) await said(whole.subarray(0, length))
})

test('what cannot be read says nothing, and the next one is read all the same', async () => {
  for (const bytes of [
    '',
    '%PDF-1.7',
    `%PDF-1.4\n${'/Title('.repeat(100_000)}`,
    `%PDF-1.4\n${'1 0 obj\n'.repeat(50_000)}`,
  ])
    expect(await said(Buffer.from(bytes)), bytes.slice(0, 20)).toEqual({})
  expect(await said(smallPdf({ info }))).toEqual(words)
  expect(await said(readFileSync(import.meta.filename))).toEqual({})
})

test('a thread that takes too long is ended, and the next file is read', async () => {
  const { keep } = createPool({ 'read-metadata': { ...tasks['read-metadata'], patienceMs: 1_500 } }, 2)
  const hasty = openMetadataThread(keep('read-metadata'))
  const never = { size: 1_000, bytes: () => new Promise<Uint8Array>(() => undefined) }
  expect(await hasty.read('pdf', never)).toEqual({})
  await hasty.close()
  const failing = { size: 1_000, bytes: () => Promise.reject(new Error('the disk')) }
  await expect(thread.read('pdf', failing)).rejects.toThrow('the disk')
  expect(await said(smallPdf({ info }))).toEqual(words)
})
