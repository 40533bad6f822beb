import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import { markFound, markPassage } from './marks.ts'
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
  const [drawn, setDrawn] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!picture.current || !text.current) return
    const drawing = drawPage(document, number, scale, { picture: picture.current, text: text.current })
    drawing.done.then(
      drawn => {
        if (!drawn) return
        setOwn(drawn)
        setDrawn(times => times + 1)
      },
      () => setFailed(true),
    )
    return drawing.cancel
  }, [document, number, scale])
  useEffect(
    () => (drawn > 0 && passage && text.current ? markPassage(text.current, passage) : undefined),
    [drawn, passage],
  )
  useEffect(
    () => (drawn > 0 && wanted && text.current ? markFound(text.current, wanted, now) : undefined),
    [drawn, wanted, now],
  )
  const box = { width: own.width * scale, height: own.height * scale, '--total-scale-factor': scale } as CSSProperties
  return (
    <div className={styles['page']} style={box} data-unit="page" data-at={number}>
      <canvas ref={picture} className={styles['picture']} />
      <div ref={text} className={styles['text']} />
      {failed && <p className={styles['broken']}>Page {number} is damaged: it cannot be drawn.</p>}
    </div>
  )
}
