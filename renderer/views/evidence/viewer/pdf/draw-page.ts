import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import type { Part } from '../find/find-in.ts'
import { pageText } from './page-text.ts'

interface Sheets {
  readonly picture: HTMLCanvasElement
  readonly text: HTMLElement
}

interface Drawing {
  /** The size of the page in points, and its words; null where it was cancelled. */
  readonly done: Promise<{ readonly width: number; readonly height: number; readonly parts: readonly Part[] } | null>
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
    const { content, parts, stretchLetters } = await pageText(page)
    if (cancelled) return null
    layer = new TextLayer({ textContentSource: content, container: text, viewport })
    await layer.render()
    stretchLetters(layer)
    const { width, height } = page.getViewport({ scale: 1 })
    return cancelled ? null : { width, height, parts }
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
