import { buffer } from 'node:stream/consumers'
import { inflateRawSync, crc32 as ofNode } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { crc32, zipEntries, zipStretch } from '#shared/captures/zip.ts'
import { zipOf } from '../../support/evidence-kinds/zip.ts'

const files = { 'notes/a.txt': 'words '.repeat(500), 'b 한글.txt': 'short', 'empty.txt': '' }

function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    zipEntries(bytes, 100).entries.map(entry => {
      const { start = 0, end = 0 } = zipStretch(bytes, entry) ?? {}
      const packed = bytes.subarray(start, end)
      const plain = entry.packing === 'deflate' ? inflateRawSync(packed) : Buffer.from(packed)
      expect([plain.length, crc32(plain)]).toEqual([entry.size, entry.crc32])
      return [entry.path, plain.toString()]
    }),
  )
}

test('the files of a ZIP, packed or not, behind whatever stands before it and with a comment after it', async () => {
  const zip = await zipOf(files)
  expect(contents(zip)).toEqual(files)
  expect(contents(Buffer.concat([Buffer.from('#!/bin/sh\n'.repeat(9)), zip]))).toEqual(files)
  const commented = Buffer.concat([zip, Buffer.from('a comment')])
  commented.writeUInt16LE(9, zip.length - 2)
  expect(contents(commented)).toEqual(files)
})

test('sizes and places in the fields for large files', async () => {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), path, { forceZip64Format: true })
  zip.addEmptyDirectory('folder')
  zip.end({ forceZip64Format: true, comment: '' })
  expect(contents(await buffer(zip.outputStream as unknown as AsyncIterable<Buffer>))).toEqual(files)
})

test('when each was changed, and what is locked or packed in another way', async () => {
  const zip = await zipOf({ 'a.txt': 'x' })
  const entry = zip.indexOf(Buffer.from('PK\x01\x02'))
  zip.writeUInt16LE((44 << 9) | (3 << 5) | 9, entry + 14)
  zip.writeUInt16LE((17 << 11) | (20 << 5), entry + 12)
  expect(zipEntries(zip, 9).entries[0]).toMatchObject({ changed: '2024-03-09 17:20', packing: 'deflate' })
  zip.writeUInt16LE(12, entry + 10)
  expect(zipEntries(zip, 9).entries[0]?.packing).toBe('unknown')
  zip.writeUInt16LE(1, entry + 8)
  expect(zipEntries(zip, 9).entries[0]?.packing).toBe('locked')
})

test('a directory that is not whole says so', async () => {
  const zip = await zipOf(files)
  expect(zipEntries(zip, 100).whole).toBe(true)
  expect(zipEntries(zip.subarray(0, zip.length - 30), 100)).toEqual({ entries: [], whole: false })
  zip.write('XX', zip.lastIndexOf(Buffer.from('PK\x01\x02')), 'latin1')
  expect(zipEntries(zip, 100)).toMatchObject({ entries: [{}, {}], whole: false })
})

test('whatever its bytes are, it is read without an error and without leaving the file', async () => {
  const zip = await zipOf(files)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(zip.length),
      (set, end) => {
        const bytes = new Uint8Array(zip)
        for (const [at, byte] of set) bytes[at] = byte
        for (const part of [bytes, bytes.subarray(0, end)]) {
          for (const entry of zipEntries(part, 100).entries) {
            const stretch = zipStretch(part, entry)
            expect(stretch === undefined || (stretch.start >= 0 && stretch.end <= part.length)).toBe(true)
          }
        }
      },
    ),
  )
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(crc32(bytes)).toBe(ofNode(bytes))
    }),
  )
})
