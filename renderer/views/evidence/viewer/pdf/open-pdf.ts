import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import PdfThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import { OwnFiles } from './own-files.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens a PDF in a thread of its own. Its scripts, forms and links are never run; nothing is fetched for it. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const thread = new PdfThread()
  const worker = PDFWorker.create({ port: thread })
  const task = getDocument({
    // The library takes the buffer for itself; the viewer keeps its own.
    data: new Uint8Array(bytes.slice(0)),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    // The policy of the window allows no compiled code, so pictures are decoded by plain JavaScript.
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    cMapUrl: 'own/',
    standardFontDataUrl: 'own/',
    wasmUrl: 'own/',
    stopAtErrors: false,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      thread.terminate()
    })
  }
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}
