/// <reference path="./pdf-decoders.d.ts" />
import { JpxImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.min.mjs'
import { checkSize, NotShown, type OpenFrames } from './frames.ts'

/** JPEG 2000, as files (JP2) and bare (J2K): by OpenJPEG, as pdf.js carries it. */
export const openJpeg2000: OpenFrames = async (bytes, { openjpeg }) => {
  const { width, height } = sizeOf(bytes)
  checkSize(width, height)
  JpxImage.setOptions({
    // Asked for its program, it is handed what the window fetched: a decoder fetches nothing.
    handler: { sendWithPromise: async () => new Uint8Array(openjpeg) },
    useWasm: true,
    useWorkerFetch: false,
    wasmUrl: 'own/',
  })
  const read = async () => {
    const points = await JpxImage.decode(bytes).catch(() => null)
    const samples = (points?.length ?? 0) / (width * height)
    if (!points || ![1, 2, 3, 4].includes(samples))
      throw new NotShown('It is damaged, or its colours are stored in a way that is seldom used.')
    return { width, height, rgba: coloured(points, samples) }
  }
  return { count: 1, read }
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  try {
    return JpxImage.parseImageProperties(bytes)
  } catch {
    throw new NotShown('It is damaged or cut off.')
  }
}

/** Grey or colours, with opacity where there is an even number of samples. */
function coloured(points: Uint8Array | Uint8ClampedArray, samples: number): Uint8ClampedArray<ArrayBuffer> {
  const count = points.length / samples
  const rgba = new Uint8ClampedArray(count * 4)
  const [green, blue] = samples < 3 ? [0, 0] : [1, 2]
  for (let at = 0, from = 0, to = 0; at < count; at++, from += samples, to += 4) {
    rgba[to] = points[from] ?? 0
    rgba[to + 1] = points[from + green] ?? 0
    rgba[to + 2] = points[from + blue] ?? 0
    rgba[to + 3] = samples % 2 === 0 ? (points[from + samples - 1] ?? 255) : 255
  }
  return rgba
}
