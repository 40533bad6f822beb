import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import PdfThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import { OwnFiles } from './own-files.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Asked where a PDF is locked, again after each wrong answer. */
export type AskPassword = (wrong: boolean, answer: (password: string) => void) => void

/** pdf.js's own number for it. */
const wrongPassword = 2

/**
 * Opens a PDF in a thread of its own. Its scripts, forms and links are never run; nothing is fetched for it. `close`
 * stops it at any time, also before it is open.
 */
export async function openPdf(bytes: ArrayBuffer, ask: AskPassword, closing: AbortSignal): Promise<OpenPdf> {
  const thread = new PdfThread()
  const worker = PDFWorker.create({ port: thread })
  const task = getDocument({
    // The library takes the buffer for itself; the viewer keeps its own.
    data: new Uint8Array(bytes.slice(0)),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    // The thread may fetch nothing by itself: it asks for our files here.
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    cMapUrl: 'own/',
    standardFontDataUrl: 'own/',
    wasmUrl: 'own/',
    stopAtErrors: false,
  })
  task.onPassword = (answer: (password: string) => void, reason: number) => ask(reason === wrongPassword, answer)
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      thread.terminate()
    })
  }
  closing.addEventListener('abort', close, { once: true })
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}
