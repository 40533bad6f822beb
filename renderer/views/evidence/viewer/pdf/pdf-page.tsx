import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import { markPassage } from './mark-passage.ts'
import styles from './pdf.module.css'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly size: { readonly width: number; readonly height: number }
  readonly scale: number
  /** To be marked where it stands on this page. */
  readonly passage: string | undefined
}

/** One page: a picture, and over it the text that the reader selects. */
export function PdfPage({ document, number, size, scale, passage }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(size)
  const near = useNear(place)
  useEffect(() => {
    if (!near || !picture.current || !text.current) return
    const drawing = drawPage(document, number, scale, { picture: picture.current, text: text.current })
    let unmark: () => void = () => undefined
    drawing.done
      .then(drawn => {
        if (!drawn) return
        setOwn(drawn)
        if (passage && text.current) unmark = markPassage(text.current, passage)
      })
      // A page that cannot be drawn stays white; the others are shown.
      .catch(() => undefined)
    return () => {
      drawing.cancel()
      unmark()
    }
  }, [near, document, number, scale, passage])
  const box = { width: own.width * scale, height: own.height * scale, '--total-scale-factor': scale } as CSSProperties
  return (
    <div ref={place} className={styles['page']} style={box} data-unit="page" data-at={number}>
      <canvas ref={picture} className={styles['picture']} />
      <div ref={text} className={styles['text']} />
    </div>
  )
}

/** Whether an element is within a screen of being seen. */
function useNear(place: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const watch = new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)), {
      rootMargin: '100% 0px',
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return near
}
