import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { fileTypeOf } from '#engine/media-types/file-type.ts'
import { mediaTypeOf } from '#engine/media-types/media-type.ts'

const hex = (digits: string) => Buffer.from(digits, 'hex')
/** Followed by what no text holds. */
const binary = (begins: Buffer | string) => Buffer.concat([Buffer.from(begins), Buffer.alloc(600)])
const at = (place: number, mark: string) => {
  const bytes = Buffer.alloc(place + 600)
  bytes.write(mark, place, 'latin1')
  return bytes
}

it.each([
  ['application/x-msdownload', binary('MZ')],
  ['application/x-elf', binary(hex('7f454c4602010100'))],
  ['application/java-vm', binary(hex('cafebabe00000034'))],
  ['application/wasm', binary(hex('0061736d01000000'))],
  ['application/vnd.tcpdump.pcap', binary(hex('d4c3b2a102000400'))],
  ['application/x-ft-windows-registry-hive', binary('regf')],
  ['application/vnd.ms-outlook', binary('!BDN')],
  ['application/x-ms-shortcut', binary(hex('4c0000000114020000000000c000000000000046'))],
  ['application/vnd.ms-cab-compressed', binary('MSCF')],
  ['application/dicom', at(128, 'DICM')],
  ['audio/flac', binary('fLaC')],
  ['audio/amr', binary('#!AMR\n')],
  ['audio/mpeg', binary(hex('fffb9064'))],
  ['audio/ogg', at(28, 'OpusHead').fill('OggS', 0, 4)],
])('knows %s', async (type, bytes) => {
  expect(await fileTypeOf(bytes, true)).toBe(type)
})

it.each([
  'BM is what the Bank calls the branch in Busan.',
  'MZ Wallace told us who he was.',
  'GIF of a cat, received at noon.',
  'ID3 is the third identifier on the list.',
  'BZh is a word of theirs.',
  '#!AMR stands above the list',
  '%!PS is what he wrote below the letter.',
  'FWS is the wildlife service.',
  '8BPS is how he signs.',
  'PK said that he pays; Rar! he cried.',
  'He asked what %PDF-1 means, and nobody knew.',
  '!BDN and MSCF, he wrote.',
  'regf, then conectix',
])('takes “%s” for the text it is', async text => {
  expect(await fileTypeOf(Buffer.from(text), true)).toBe('text/plain')
})

test('what is known without the library is never asked of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.boolean(), async (bytes, whole) => {
      const known = mediaTypeOf(bytes, whole)
      const found = await fileTypeOf(bytes, whole)
      if (known !== 'application/octet-stream') expect(found).toBe(known)
      expect(found).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=[a-z0-9_-]+)?$/)
    }),
    { numRuns: 500 },
  )
})

test('no damage of a mark makes it throw', async () => {
  const marks = [
    '7f454c46',
    '4d5a',
    '0a0d0d0a',
    '1a45dfa3',
    '4f676753',
    '49492a00',
    '664c6143',
    '000000186674797069736f6d',
  ]
  const damaged = fc.tuple(fc.constantFrom(...marks.map(hex)), fc.uint8Array({ maxLength: 2_000 }))
  await fc.assert(
    fc.asyncProperty(damaged, async ([mark, rest]) => {
      expect(await fileTypeOf(Buffer.concat([mark, rest]), true)).toMatch(/\//)
    }),
    { numRuns: 500 },
  )
})
