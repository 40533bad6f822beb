import styles from './canvas.module.css'
import type { View } from './view.ts'

/**
 * A canvas over the board, the view it was painted for, and how many pixels of the screen one of the page had then; it
 * reaches so many pixels beyond that view on each side.
 */
export interface Layer {
  readonly canvas: HTMLCanvasElement
  view: View | null
  margin: number
  ratio: number
}

export function createLayer(element: HTMLElement): Layer {
  const canvas = document.createElement('canvas')
  canvas.className = styles['layer'] ?? ''
  element.append(canvas)
  return { canvas, view: null, margin: 0, ratio: 1 }
}

/** Makes it blank, and as large as a view with its margin; a canvas keeps its memory where its size stays. */
export function cleared(layer: Layer, view: View, margin: number): CanvasRenderingContext2D {
  const { canvas } = layer
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser gives no canvas to draw on')
  const ratio = devicePixelRatio
  const [width, height] = [view.width, view.height].map(side => Math.ceil((side + margin * 2) * ratio))
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  pen.resetTransform()
  pen.clearRect(0, 0, canvas.width, canvas.height)
  Object.assign(layer, { view, margin, ratio })
  return pen
}

export const setShown = ({ canvas }: Layer, shown: boolean): void => {
  canvas.style.visibility = shown ? 'visible' : 'hidden'
}

/** Lays it so that what is painted on it lies where the view now has it: stretched while a zoom is under way. */
export function lay({ canvas, view, margin, ratio }: Layer, now: View): void {
  if (!view) return
  const scale = now.zoom / view.zoom
  const [x, y] = [now.panX - (view.panX + margin) * scale, now.panY - (view.panY + margin) * scale]
  canvas.style.width = `${canvas.width / ratio}px`
  canvas.style.height = `${canvas.height / ratio}px`
  canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`
}
