import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Limits, limits } from '#engine/evidence/text/gathering.ts'
import { readText } from '#engine/evidence/text/read-file.ts'
import { attached, mailOf, multipart, warcOf } from '../../../support/evidence-kinds/captures.ts'
import { kinds } from '../../../support/evidence-kinds/kinds.ts'
import { docxOf } from '../../../support/evidence-kinds/office.ts'
import { pdfOf } from '../../../support/evidence-kinds/pdf.ts'
import { zipOf } from '../../../support/evidence-kinds/zip.ts'

const read = (bytes: Buffer, within: Partial<Limits> = {}) =>
  readText({ bytes: new Uint8Array(bytes), name: 'file', place: '', declared: '' }, { ...limits, ...within })

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const lockedPackage = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
const pgp = Buffer.from('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n')

/** The bit that says that a member is encrypted, in both its headers (APPNOTE 4.4.4). */
async function lockedZip(): Promise<Buffer> {
  const zip = await zipOf({ 'a.txt': 'words' })
  zip[6] = (zip[6] ?? 0) | 1
  const entry = zip.indexOf(Buffer.from('PK\x01\x02'))
  zip[entry + 8] = (zip[entry + 8] ?? 0) | 1
  return zip
}

async function packedDeep(depth: number): Promise<Buffer> {
  let inside: Buffer = await zipOf({ 'a.txt': 'words' })
  for (let at = 0; at < depth; at++) inside = await zipOf({ 'z.zip': inside })
  return inside
}

const whys = async (bytes: Buffer, within?: Partial<Limits>) =>
  (await read(bytes, within)).unread.map(({ place, why }) => (place === '' ? why : `${place}: ${why}`))

describe('what has no text, or whose text cannot be read, is named', () => {
  test('pictures, sound and kinds that nothing reads', async () => {
    expect(await whys(png)).toEqual(['picture'])
    expect(await whys(Buffer.from('ID3\x04\0\0\0\0'))).toEqual(['sound'])
    expect(await whys(Buffer.concat([ole, Buffer.alloc(600)]))).toEqual(['unknown'])
    expect(await whys(Buffer.from('SQLite format 3\0'))).toEqual(['unknown'])
    expect(await whys(Buffer.from('Rar!\x1a\x07\x01\0'))).toEqual(['unknown'])
    expect(await whys(multipart([attached('a.png', 'image/png', png)]))).toEqual(['attachment “a.png”: picture'])
  })
  test('pages of a PDF without text, by their numbers; all of a scan', async () => {
    expect(await whys(await pdfOf({ pages: ['', ''] }))).toEqual(['no-text'])
    const partly = await read(await pdfOf({ pages: ['words', '', '', 'words', ''] }))
    expect(partly.unread).toEqual([{ place: 'pages 2–3, 5', why: 'no-text' }])
    expect(partly.parts.map(({ place }) => place)).toEqual(expect.arrayContaining(['page 1', 'page 4']))
  })
  test('what is locked: a PDF, a workbook, a member of a ZIP, an encrypted mail', async () => {
    expect(await whys(await pdfOf({ pages: ['words'], password: 'open sesame' }))).toEqual(['locked'])
    expect(await whys(lockedPackage)).toEqual(['locked'])
    expect(await whys(await lockedZip())).toEqual(['file “a.txt”: locked'])
    expect(await whys(mailOf(pgp.toString()))).toEqual(['locked'])
  })
  test('what is damaged or cut off, with what could be read of it', async () => {
    const docx = await docxOf('words')
    expect(await whys(docx.subarray(0, docx.length - 200))).toEqual(['damaged'])
    const pdf = await pdfOf({ pages: ['words'] })
    expect(await whys(Buffer.from(`%PDF-1.7\n${'x'.repeat(400)}`))).toEqual(['damaged'])
    expect((await read(pdf.subarray(0, pdf.length - 30))).parts.some(({ text }) => text.includes('words'))).toBe(true)
    const archive = warcOf([{ headers: [], body: Buffer.from('<html><p>words</p></html>') }])
    expect(await whys(archive.subarray(0, archive.length - 12))).toEqual(['damaged'])
    const log = gzipSync(Buffer.from('words '.repeat(50_000) + Math.random()), { level: 0 })
    const cut = await read(log.subarray(0, log.length / 2))
    expect(cut.parts[0]?.text).toContain('words')
    expect(cut.unread).toEqual([{ place: '', why: 'damaged' }])
  })
  test('bombs: what unpacks to too much, is packed too deep, has too many files or too much text', async () => {
    const bomb = await zipOf(
      Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.txt`, Buffer.alloc(400_000)])),
    )
    expect(await whys(bomb, { unpacked: 1_000_000 })).toContain('file “4.txt”: too-large')
    expect(await whys(gzipSync(gzipSync(Buffer.alloc(2_000_000))), { unpacked: 100_000 })).toEqual([
      'unpacked: too-large',
    ])
    expect((await whys(await packedDeep(20))).at(-1)).toContain('too-deep')
    expect(await whys(await zipOf({ 'a.txt': 'a', 'b.txt': 'b' }), { files: 1 })).toEqual(['file “b.txt”: too-large'])
    const long = await read(Buffer.from('word '.repeat(1_000)), { text: 100 })
    expect(long.parts.map(({ text }) => text.length)).toEqual([100])
    expect(long.unread).toEqual([{ place: '', why: 'cut' }])
    expect(await whys(await zipOf({ 'a.txt': 'a' }), { time: -1 })).toEqual(['too-long'])
  })
  test('nothing is said of nothing', async () => {
    expect(await read(Buffer.alloc(0))).toEqual({ parts: [], unread: [] })
  })
})

const made = await kinds()

test('a file cut anywhere or with any byte altered is read or named, and never ends its reader', async () => {
  const names = Object.keys(made).filter(name => !/PDF/.test(name))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(255), async (name, cut, at, byte) => {
      const whole = made[name] ?? Buffer.alloc(1)
      const bytes = Buffer.from(cut % 2 === 0 ? whole : whole.subarray(0, cut % whole.length))
      if (bytes.length > 0) bytes[at % bytes.length] = byte
      const { parts, unread } = await read(bytes)
      for (const { text } of parts) expect(text.isWellFormed()).toBe(true)
      expect(bytes.length === 0 || parts.length + unread.length > 0 || bytes.toString().trim() === '').toBe(true)
    }),
    { numRuns: 200 },
  )
})
