import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist'

interface Sheets {
  readonly picture: HTMLCanvasElement
  readonly text: HTMLElement
}

interface Drawing {
  /** The size of the page in points; null where it was cancelled. */
  readonly done: Promise<{ readonly width: number; readonly height: number } | null>
  readonly cancel: () => void
}

/** Draws a page and lays its text over it. */
export function drawPage(document: PDFDocumentProxy, number: number, scale: number, sheets: Sheets): Drawing {
  let cancelled = false
  let task: RenderTask | undefined
  let layer: TextLayer | undefined
  const draw = async () => {
    const page = await document.getPage(number)
    if (cancelled) return null
    const viewport = page.getViewport({ scale })
    const { picture, text } = sheets
    const sharpness = Math.min(devicePixelRatio, 2)
    picture.width = Math.floor(viewport.width * sharpness)
    picture.height = Math.floor(viewport.height * sharpness)
    const transform = [sharpness, 0, 0, sharpness, 0, 0]
    task = page.render({ canvas: picture, viewport, transform })
    await task.promise
    text.replaceChildren()
    layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
    await layer.render()
    const { width, height } = page.getViewport({ scale: 1 })
    return cancelled ? null : { width, height }
  }
  const done = draw().catch((error: unknown) => {
    if (cancelled) return null
    throw error
  })
  const cancel = () => {
    cancelled = true
    task?.cancel()
    layer?.cancel()
  }
  return { done, cancel }
}
