import { NotShown } from './frames.ts'

/** The fields of a page, by the numbers of TIFF 6.0; those that decoding asks for, and no others. */
export type TiffPage = ReadonlyMap<number, readonly number[]>

/** Sizes in bytes of the types of values that are whole numbers. */
const sizes: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4, 7: 1, 13: 4 }
const asked = new Set([
  256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 317, 320, 322, 323, 324, 325, 338, 339, 347,
])
const mostPages = 5_000
/** Of one field: a strip for each row of the tallest picture, twice over. */
const mostValues = 200_000

/** The pages of a TIFF file, every place in it checked before it is read. Throws `NotShown` where it is none. */
export function readTiffPages(bytes: Uint8Array): readonly TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) throw damaged()
  const little = view.getUint16(0) === 0x4949
  if (view.getUint16(2, little) === 43) throw new NotShown('It is a BigTIFF, made for pictures of many gigabytes.')
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at !== 0 && pages.length < mostPages) {
    if (seen.has(at) || at + 2 > bytes.length) throw damaged()
    seen.add(at)
    const count = view.getUint16(at, little)
    const end = at + 2 + 12 * count
    if (end > bytes.length) throw damaged()
    pages.push(new Map(fieldsIn(view, at + 2, count, little)))
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0
  }
  return pages.filter(page => page.has(256) && page.has(257))
}

function* fieldsIn(view: DataView, from: number, fields: number, little: boolean): Generator<[number, number[]]> {
  for (let field = 0; field < fields; field++) {
    const at = from + 12 * field
    const [tag, type, count] = [
      view.getUint16(at, little),
      view.getUint16(at + 2, little),
      view.getUint32(at + 4, little),
    ]
    const size = sizes[type]
    if (!asked.has(tag) || size === undefined) continue
    const length = size * count
    const start = length <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (count > mostValues || start + length > view.byteLength) throw damaged()
    yield [tag, Array.from({ length: count }, (_, index) => valueAt(view, start + index * size, size, little))]
  }
}

function valueAt(view: DataView, at: number, size: 1 | 2 | 4, little: boolean): number {
  if (size === 1) return view.getUint8(at)
  return size === 2 ? view.getUint16(at, little) : view.getUint32(at, little)
}

const damaged = () => new NotShown('It is damaged or cut off, or no TIFF at all.')
