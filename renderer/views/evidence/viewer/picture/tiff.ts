import UTIF, { type IFD } from 'utif2'
import { checkSize, type Frame, NotShown, type OpenFrames } from './frames.ts'
import { oriented } from './oriented.ts'
import { readTiffPages, type TiffPage } from './read-tiff-pages.ts'

/** How the points of a page are packed, where the library reads it rightly. */
const packings = [1, 2, 3, 4, 5, 7, 8, 32_946, 32_773]
const packingNames: Readonly<Record<number, string>> = {
  6: 'the JPEG of the year 1992',
  9: 'JBIG',
  34661: 'JBIG',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'Zstandard',
  50001: 'WebP',
  50002: 'JPEG XL',
}

/** Kinds of colour, with the bits for each that the library reads rightly: what it does not it shows black, in silence. */
const colours: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16],
  1: [1, 2, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  5: [8],
  6: [8],
}
const colourNames: Readonly<Record<number, string>> = {
  4: 'a mask',
  8: 'CIE Lab',
  9: 'ICC Lab',
  10: 'ITU Lab',
  32803: 'the raw points of a camera',
}

/** TIFF (6.0): scans, faxes (G3 and G4) and prints, page by page. */
export const openTiff: OpenFrames = async bytes => {
  // The library asks a window that a worker has not for its colours.
  Object.assign(globalThis, { window: globalThis })
  const pages = readTiffPages(bytes)
  if (pages.length === 0) throw new NotShown('It has no pages.')
  return { count: pages.length, read: async at => decoded(bytes, pages[at] ?? new Map()) }
}

function decoded(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): Frame {
  const [width, height] = [page.get(256)?.[0] ?? 0, page.get(257)?.[0] ?? 0]
  checkSize(width, height)
  checkKind(page)
  checkPlaces(page, bytes.length, height)
  const fields = Object.fromEntries(Array.from(page, ([tag, values]) => [`t${tag}`, [...values]])) as IFD
  UTIF.decodeImage(bytes.buffer, fields)
  if (!fields.data || fields.data.length === 0) throw new NotShown('Its points cannot be unpacked.')
  const rgba = new Uint8ClampedArray(UTIF.toRGBA8(fields).buffer as ArrayBuffer)
  // Of prints without opacity the library reads that of the last point behind the end.
  if (page.get(262)?.[0] === 5 && (page.get(277)?.[0] ?? 4) <= 4) rgba[rgba.length - 1] = 255
  return oriented({ width, height, rgba }, page.get(274)?.[0] ?? 1)
}

function checkKind(page: TiffPage): void {
  const packing = page.get(259)?.[0] ?? 1
  if (!packings.includes(packing))
    throw new NotShown(`Its points are packed by ${packingNames[packing] ?? `method ${packing}`}.`)
  const colour = page.get(262)?.[0] ?? -1
  const bits = page.get(258) ?? [1]
  const samples = page.get(277)?.[0] ?? 1
  const known = colours[colour]
  if (!known) throw new NotShown(`Its colours are ${colourNames[colour] ?? `of kind ${colour}`}.`)
  const fits = bits.every(each => each === bits[0]) && known.includes(bits[0] ?? 1)
  const whole = (page.get(339) ?? [1]).every(format => format === 1)
  const apart = page.get(284)?.[0] === 2 && samples > 1
  const jpegOfOthers = packing === 7 && ![1, 2, 6].includes(colour)
  const plainChroma = colour === 6 && packing !== 7
  if (!fits || !whole) throw new NotShown(`Its colours have ${bits[0]} bits${whole ? '' : ' as fractions'}.`)
  if (apart || jpegOfOthers || plainChroma) throw new NotShown('Its colours are stored in a way that is seldom used.')
}

/** Strips or tiles have to be there, within the file, and enough of them. */
function checkPlaces(page: TiffPage, length: number, height: number): void {
  const tiled = page.has(322)
  const [starts = [], lengths = []] = tiled ? [page.get(324), page.get(325)] : [page.get(273), page.get(279)]
  const [width = 0, tileWidth = 1, tileHeight = 1] = [page.get(256)?.[0], page.get(322)?.[0], page.get(323)?.[0]]
  const wanted = tiled
    ? Math.ceil(width / tileWidth) * Math.ceil(height / tileHeight)
    : Math.ceil(height / Math.min(height, page.get(278)?.[0] || height))
  if (tiled) checkSize(tileWidth, tileHeight)
  const within = starts.every((start, index) => start + (lengths[index] ?? 0) <= length)
  if (starts.length < wanted || lengths.length < starts.length || !within)
    throw new NotShown('It is cut off: parts of the page are not in the file.')
}
