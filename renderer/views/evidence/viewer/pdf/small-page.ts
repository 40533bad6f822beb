import { openPdf } from './open-pdf.ts'

/** The first page of a PDF, at most so many points wide and high. Throws where it is locked. */
export async function smallPage(bytes: ArrayBuffer, side: number): Promise<ImageBitmap> {
  const closing = new AbortController()
  try {
    const { document } = await new Promise<Awaited<ReturnType<typeof openPdf>>>((resolve, reject) => {
      openPdf(bytes, () => reject(new Error('it is locked')), closing.signal).then(resolve, reject)
    })
    const page = await document.getPage(1)
    const whole = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: side / Math.max(whole.width, whole.height) })
    const canvas = Object.assign(window.document.createElement('canvas'), {
      width: Math.max(1, Math.round(viewport.width)),
      height: Math.max(1, Math.round(viewport.height)),
    })
    await page.render({ canvas, viewport }).promise
    return await createImageBitmap(canvas)
  } finally {
    closing.abort()
  }
}
