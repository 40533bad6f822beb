import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { readLocator } from '../../passage/locator.ts'
import type { LookProps } from '../look-props.ts'
import { useMore } from '../use-more.ts'
import { openPdf } from './open-pdf.ts'
import styles from './pdf.module.css'
import { PdfPage } from './pdf-page.tsx'

const zooms = [0.6, 0.8, 1, 1.25, 1.5, 2, 3]

/** A PDF, page under page; each is drawn when it comes into sight, with text that can be selected. */
export function PdfLook({ bytes, place }: LookProps) {
  const opened = usePdf(bytes)
  const [zoom, setZoom] = useState(2)
  const scroll = useRef<HTMLDivElement>(null)
  const named = readLocator(place.locator)
  const page = named?.unit === 'page' ? named.from : null
  const pages = useMemo(() => pagesOf(opened.document), [opened.document])
  const { shown, left, showMore } = useMore(pages, 200, page ?? 0)
  const ready = opened.document !== undefined
  useLayoutEffect(() => {
    if (ready && page) scroll.current?.querySelector(`[data-at="${page}"]`)?.scrollIntoView({ block: 'start' })
  }, [ready, page])
  if (opened.failed) {
    return (
      <EmptyState icon="file-warning" title="This PDF cannot be shown">
        {opened.failed} Its bytes are as they were collected. Export it to look at it elsewhere.
      </EmptyState>
    )
  }
  const { document, size } = opened
  if (!document || !size) return null
  const scale = zooms[zoom] ?? 1
  return (
    <>
      <div className={styles['bar']}>
        {document.numPages === 1 ? '1 page' : `${document.numPages.toLocaleString('en')} pages`}
        <IconButton icon="zoom-out" label="Smaller" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <IconButton
          icon="zoom-in"
          label="Larger"
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      <section ref={scroll} className={styles['pages']} aria-label="Pages">
        {shown.map(number => (
          <PdfPage
            key={number}
            document={document}
            number={number}
            size={size}
            scale={scale}
            passage={page === null || page === number ? place.passage : undefined}
          />
        ))}
        {left > 0 && (
          <Button variant="quiet" onClick={showMore}>
            Show more ({left.toLocaleString('en')} pages)
          </Button>
        )}
      </section>
    </>
  )
}

const pagesOf = (document: PDFDocumentProxy | undefined) =>
  Array.from({ length: document?.numPages ?? 0 }, (_, index) => index + 1)

interface Opened {
  readonly document?: PDFDocumentProxy
  /** Of the first page, in points: what the others are taken to be until they are drawn. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly failed?: string
}

function usePdf(bytes: ArrayBuffer): Opened {
  const [opened, setOpened] = useState<Opened>({})
  useEffect(() => {
    let close: () => void = () => undefined
    let current = true
    const open = async () => {
      const pdf = await openPdf(bytes)
      close = pdf.close
      if (!current) return close()
      const { width, height } = (await pdf.document.getPage(1)).getViewport({ scale: 1 })
      if (current) setOpened({ document: pdf.document, size: { width, height } })
    }
    open().catch(error => current && setOpened({ failed: sentence(error) }))
    return () => {
      current = false
      close()
    }
  }, [bytes])
  return opened
}

/** pdf.js names its errors: only those a reader can do something about are told apart. */
function sentence(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'It is locked with a password.'
  return name === 'InvalidPDFException' ? 'It is damaged, or no PDF at all.' : 'It could not be read.'
}
