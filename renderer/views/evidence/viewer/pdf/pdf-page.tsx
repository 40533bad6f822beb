import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import { markFound, markPassage, type PageLayer } from './marks.ts'
import styles from './pdf.module.css'

export interface PageMarks {
  /** The passage gone to, where it stands on this page. */
  readonly passage: string | undefined
  /** What is looked for, and which match of this page is gone to. */
  readonly wanted: string
  readonly now: number | null
}

interface PdfPageProps extends PageMarks {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly size: { readonly width: number; readonly height: number }
  readonly scale: number
}

/** One page: a picture, and over it the text that the reader selects. */
export function PdfPage({ document, number, size, scale, passage, wanted, now }: PdfPageProps) {
  const picture = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(size)
  const [layer, setLayer] = useState<PageLayer | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!picture.current || !text.current) return
    const sheets = { picture: picture.current, text: text.current }
    const drawing = drawPage(document, number, scale, sheets)
    drawing.done.then(
      drawn => {
        if (!drawn) return
        setOwn(drawn)
        setLayer({ text: sheets.text, parts: drawn.parts })
      },
      () => setFailed(true),
    )
    return drawing.cancel
  }, [document, number, scale])
  useEffect(() => (layer && passage ? markPassage(layer, passage) : undefined), [layer, passage])
  useEffect(() => (layer && wanted ? markFound(layer, wanted, now) : undefined), [layer, wanted, now])
  const box = { width: own.width * scale, height: own.height * scale, '--total-scale-factor': scale } as CSSProperties
  return (
    <div className={styles['page']} style={box} data-unit="page" data-at={number}>
      <canvas ref={picture} className={styles['picture']} />
      <div ref={text} className={styles['text']} />
      {failed && <p className={styles['broken']}>Page {number} is damaged: it cannot be drawn.</p>}
    </div>
  )
}
