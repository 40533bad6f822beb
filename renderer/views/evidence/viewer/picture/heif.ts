/// <reference path="./libheif.d.ts" />
import libheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import { checkSize, NotShown, type OpenFrames } from './frames.ts'

/** HEIC and HEIF (ISO/IEC 23008-12), what telephones take: by libheif, a library of its own file that can be exchanged. */
export const openHeif: OpenFrames = async bytes => {
  const library = await libheif()
  const pictures = new library.HeifDecoder().decode(bytes)
  if (pictures.length === 0) throw new NotShown('It is damaged, or packed in a way that is not read here.')
  return {
    count: pictures.length,
    read: async at => {
      const picture = pictures[at]
      const [width, height] = [picture?.get_width() ?? 0, picture?.get_height() ?? 0]
      checkSize(width, height)
      const rgba = new Uint8ClampedArray(width * height * 4)
      const shown = await new Promise(resolve => picture?.display({ data: rgba, width, height }, resolve))
      if (!shown) throw new NotShown('It is damaged, or packed in a way that is not read here.')
      return { width, height, rgba }
    },
  }
}
