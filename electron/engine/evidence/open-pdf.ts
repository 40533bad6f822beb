import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * The library makes one of these as it is loaded, for drawing, which it is never asked to do here. Where it finds none it
 * takes it out of a native package that the packed app does not carry, or ends.
 */
const forDrawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }

export function library() {
  Object.assign(globalThis, forDrawing)
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Begins to open a PDF, to be read and not drawn, in a thread without keys. To be ended by `destroy` in any case. */
export async function openPdf(source: object): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await library()
  return getDocument({
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    // Without them East Asian text in fonts that are not embedded has no letters.
    cMapUrl: join(folder, 'cmaps') + sep,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    stopAtErrors: false,
    ...source,
  })
}

/** A file of which those parts alone are read that the library asks for. `bytes` reads from one place to before another. */
export async function rangesOf(file: {
  readonly size: number
  readonly bytes: (start: number, end: number) => Promise<Uint8Array>
}) {
  const { PDFDataRangeTransport } = await library()
  const ranges = new PDFDataRangeTransport(file.size, null)
  ranges.requestDataRange = (start, end) => {
    file.bytes(start, end).then(bytes => ranges.onDataRange(start, new Uint8Array(bytes)))
  }
  return ranges
}
