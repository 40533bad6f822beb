import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decoders } from '#renderer/views/evidence/viewer/picture/decoders.ts'
import { checkSize, type Frames, NotShown } from '#renderer/views/evidence/viewer/picture/frames.ts'
import { oriented } from '#renderer/views/evidence/viewer/picture/oriented.ts'
import { readTiffPages } from '#renderer/views/evidence/viewer/picture/read-tiff-pages.ts'
import { type TiffMade, tiff } from '../../../support/pictures/tiff.ts'

const folder = join(import.meta.dirname, '../../../support/pictures')
const openjpeg = join(import.meta.dirname, '../../../../node_modules/pdfjs-dist/wasm/openjpeg.wasm')

async function open(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Frames> {
  const load = decoders.find(([fits]) => fits.test(mediaType))?.[1]
  if (!load) throw new Error(`nothing decodes ${mediaType}`)
  return (await load())(bytes, { openjpeg: new Uint8Array(readFileSync(openjpeg)).buffer })
}
const fixture = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const first = async (bytes: Uint8Array<ArrayBuffer>) => (await open(bytes, 'image/tiff')).read(0)
const dots = async (bytes: Uint8Array<ArrayBuffer>) => Buffer.from((await first(bytes)).rgba).toString('hex')
const made = (given: Partial<TiffMade>) => tiff({ width: 2, height: 1, points: new Uint8Array([0, 255]), ...given })

test('a fax of either kind shows the same points as the page without packing that it was made of', async () => {
  const page = await first(fixture('packed-lzw.tif'))
  const black = page.rgba.filter((value, at) => at % 4 === 0 && value === 0).length
  expect([page.width, page.height]).toEqual([64, 48])
  expect(black).toBeGreaterThan(300)
  for (const name of ['fax-g4.tif', 'fax-g3.tif'])
    expect(await dots(fixture(name))).toBe(await dots(fixture('packed-lzw.tif')))
})

test.each([
  ['grey', {}, '000000ffffffffff'],
  ['white is nothing', { fields: { 262: 0 } }, 'ffffffff000000ff'],
  ['one bit', { points: new Uint8Array([0x40]), fields: { 258: 1 } }, '000000ffffffffff'],
  ['sixteen bits', { points: new Uint8Array([9, 0, 0, 255]), fields: { 258: 16 } }, '000000ffffffffff'],
  [
    'sixteen bits of others',
    { points: new Uint8Array([0, 9, 255, 0]), fields: { 258: 16 }, big: true },
    '000000ffffffffff',
  ],
  [
    'colours',
    { points: new Uint8Array([1, 2, 3, 4, 5, 6]), fields: { 258: [8, 8, 8], 262: 2, 277: 3 } },
    '010203ff040506ff',
  ],
  [
    'inks',
    { points: new Uint8Array([0, 0, 0, 0, 255, 0, 0, 0]), fields: { 258: [8, 8, 8, 8], 262: 5, 277: 4 } },
    'ffffffff00ffffff',
  ],
  ['a mirrored page', { fields: { 274: 2 } }, 'ffffffff000000ff'],
  ['bands', { width: 1, height: 2, fields: { 278: 1, 273: [8, 9], 279: [1, 1] } }, '000000ffffffffff'],
] as const)('a TIFF shows its points: %s', async (_, given, points) => {
  expect(await dots(made(given))).toBe(points)
})

test.each([
  ['30,000 × 30,000', { width: 30_000, height: 30_000 }],
  ['no width', { width: 0 }],
  ['Zstandard', { fields: { 259: 50_000 } }],
  ['method 4711', { fields: { 259: 4711 } }],
  ['CIE Lab', { fields: { 262: 8 } }],
  ['as fractions', { fields: { 258: 32, 339: 3 } }],
  ['4 bits', { fields: { 258: 4 } }],
  ['seldom used', { fields: { 258: [8, 8, 8], 262: 2, 277: 3, 284: 2 } }],
  ['cut off', { fields: { 273: 8_000 } }],
  ['cut off', { fields: { 278: 1 }, height: 5 }],
] as const)('a page that would be shown wrongly is named instead: %s', async (says, given) => {
  await expect(first(made(given))).rejects.toThrow(says)
})

test('a TIFF that leads round in a circle, out of itself or to gigabytes is refused', async () => {
  const ring = made({})
  const pageAt = new DataView(ring.buffer).getUint32(4, true)
  expect(() => readTiffPages(made({ next: pageAt }))).toThrow(NotShown)
  expect(() => readTiffPages(made({ next: 1e9 }))).toThrow(NotShown)
  expect(() => readTiffPages(ring.slice(0, 40))).toThrow(NotShown)
  expect(() => readTiffPages(Buffer.from('49492b0008000000', 'hex'))).toThrow('BigTIFF')
})

test('whatever its bytes, reading the pages of a TIFF ends', () => {
  const page = made({ fields: { 258: [8, 8, 8], 262: 2, 277: 3 } })
  const changes = fc.array(fc.tuple(fc.nat(page.length - 1), fc.nat(255)), { maxLength: 12 })
  fc.assert(
    fc.property(changes, given => {
      const bytes = page.slice()
      for (const [at, value] of given) bytes[at] = value
      try {
        expect(readTiffPages(bytes).length).toBeLessThan(10)
      } catch (error) {
        expect(error).toBeInstanceOf(NotShown)
      }
    }),
  )
})

test('turning a picture is undone by turning it back, and keeps every point', () => {
  const back: Readonly<Record<number, number>> = { 6: 8, 8: 6 }
  const side = fc.integer({ min: 1, max: 6 })
  fc.assert(
    fc.property(side, side, fc.integer({ min: 0, max: 9 }), (width, height, orientation) => {
      const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => at % 251)
      const there = oriented({ width, height, rgba: rgba.slice() }, orientation)
      expect(oriented(there, back[orientation] ?? orientation)).toEqual({ width, height, rgba })
    }),
  )
})

test.each([
  ['seal.heic', 'image/heic'],
  ['seal.jp2', 'image/jp2'],
  ['seal.j2k', 'image/j2c'],
])('%s is decoded: red above, blue below', async (name, mediaType) => {
  const frames = await open(fixture(name), mediaType)
  const { width, height, rgba } = await frames.read(0)
  expect([frames.count, width, height, rgba.length]).toEqual([1, 32, 24, 32 * 24 * 4])
  const [above, below] = [[...rgba.slice(0, 4)], [...rgba.slice(-4)]]
  expect([above[0] ?? 0, below[2] ?? 0].every(value => value > 200)).toBe(true)
  expect([above[2] ?? 255, below[0] ?? 255].every(value => value < 60)).toBe(true)
})

test.each(['image/tiff', 'image/heic', 'image/jp2'])('%s of other bytes is refused in words', async mediaType => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(100), new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0])])
    await expect(open(bytes, mediaType).then(({ read }) => read(0))).rejects.toThrow(NotShown)
})

test('the size is refused before anything is unfolded', () => {
  expect(() => checkSize(30_000, 30_000)).toThrow('30,000 × 30,000')
  expect(() => checkSize(0, 5)).toThrow(NotShown)
  expect(() => checkSize(8_000, 10_000)).not.toThrow()
})
