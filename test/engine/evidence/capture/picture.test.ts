import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openMetadataThread } from '#engine/evidence/capture/metadata-thread.ts'
import { mediaTypeOf } from '#engine/media-types/media-type.ts'
import { exifIn, exifTiff } from '../../../support/captures/exif.ts'

const thread = openMetadataThread()
afterAll(() => thread.close())

/** What a picture says, without what it says nothing of. */
async function said(picture: Uint8Array) {
  const bytes = async (start: number, end: number) => picture.subarray(start, end)
  const metadata = await thread.read('picture', { size: picture.length, bytes })
  return Object.fromEntries(Object.entries(metadata).filter(([, words]) => words !== ''))
}

const fractions = (...numbers: readonly number[]) => numbers.map(number => [Math.round(number * 100), 100] as const)

/** A photograph as a telephone takes it. */
const photograph = {
  first: { 271: 'Canon', 272: 'EOS R5', 305: 'Firmware 1.2', 306: '2023:05:01 10:00:00', 315: 'K. Kim' },
  exif: { 36867: '2023:04:04 09:12:00', 36881: '+09:00', 42033: '0412', 42036: 'RF24' },
  gps: {
    1: 'S',
    2: fractions(33, 51, 21.5),
    3: 'W',
    4: fractions(70, 30, 0),
    5: Uint8Array.of(1),
    6: fractions(12.5),
    7: fractions(0, 12, 0),
    29: '2023:04:04',
  },
}

const words = {
  capturedAt: '2023-04-04 09:12:00+09:00',
  capturedBy: 'K. Kim',
  captureTool: 'Canon EOS R5, RF24, serial number 0412, Firmware 1.2',
  position: "33.855972° S, 70.500000° W, 12.5 m below sea level, by the satellites' clock 2023-04-04 00:12:00 UTC",
}

test.each(Object.entries(exifIn))(
  'a photograph as %s says when, where, by whom and with what it was taken',
  async (_, hold) => {
    for (const little of [true, false]) {
      const picture = hold(exifTiff({ little, ...photograph }))
      expect(mediaTypeOf(picture, true)).toMatch(/^image\//)
      expect(await said(picture)).toEqual(words)
    }
  },
)

test.each([
  [
    'a clock without a zone stays without one',
    { exif: { 36867: '2023:04:04 09:12:00' } },
    { capturedAt: '2023-04-04 09:12:00' },
  ],
  ['a clock that was never set is none', { exif: { 36867: '0000:00:00 00:00:00' } }, {}],
  ['blanks are no moment', { exif: { 36867: '    :  :     :  :  ' } }, {}],
  [
    'the moment of the file where that is all',
    { first: { 306: '2023:05:01 10:00:00' } },
    { capturedAt: '2023-05-01 10:00:00' },
  ],
  ['a program and no camera', { first: { 305: 'GIMP 2.10' } }, { captureTool: 'GIMP 2.10' }],
  ['half a place is no place', { gps: { 1: 'N', 2: fractions(33, 51, 0) } }, {}],
  [
    'no sky over it',
    {
      gps: {
        1: 'N',
        2: [
          [0, 0],
          [0, 0],
          [0, 0],
        ] as const,
        3: 'E',
        4: fractions(1, 0, 0),
      },
    },
    {},
  ],
  ['a place beyond the pole', { gps: { 1: 'N', 2: fractions(133, 0, 0), 3: 'E', 4: fractions(1, 0, 0) } }, {}],
  [
    'a place on the equator',
    { gps: { 1: 'N', 2: fractions(0, 0, 0), 3: 'E', 4: fractions(6, 30, 0) } },
    { position: '0.000000° N, 6.500000° E' },
  ],
])('%s', async (_, written, expected) => {
  expect(await said(exifIn.jpeg(exifTiff(written)))).toEqual(expected)
})

test('a photograph cut off in its Exif says what is there', async () => {
  const picture = exifIn.jpeg(exifTiff({ first: photograph.first }))
  expect(await said(picture.subarray(0, picture.length - 20))).toMatchObject({
    captureTool: 'Canon EOS R5, Firmware 1.2',
  })
})

test('no damage makes it throw or wait, and what it says is words', async () => {
  const whole = Object.values(exifIn).map(hold => hold(exifTiff(photograph)))
  const damage = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      damage,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      async (picture, hits, kept) => {
        const bytes = Buffer.from(picture.subarray(0, Math.ceil(picture.length * kept)))
        for (const [at, value] of hits) bytes[at % bytes.length] = value
        for (const text of Object.values(await said(bytes))) expect(text).not.toMatch(/NaN|undefined|\[object/)
      },
    ),
    { numRuns: 300 },
  )
})

test('tags that claim a million values each are read in a moment', async () => {
  const bomb = Buffer.alloc(2 ** 20)
  exifTiff({ first: { 271: 'Canon' } }).copy(bomb)
  bomb.writeUInt16LE(65_535, 8)
  for (let at = 10; at + 12 < bomb.length; at += 12) {
    bomb.writeUInt16LE(0x9c9b, at)
    bomb.writeUInt16LE(1, at + 2)
    bomb.writeUInt32LE(1_000_000, at + 4)
  }
  const begun = Date.now()
  expect(await said(bomb)).toEqual({})
  expect(Date.now() - begun).toBeLessThan(20_000)
})
