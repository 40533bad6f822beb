import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useMemo, useRef, useState } from 'react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { readLocator } from '../../passage/locator.ts'
import viewer from '../viewer.module.css'
import type { ViewerProps } from '../viewer-props.ts'
import { PageParts } from './page-parts.ts'
import styles from './pdf.module.css'
import { PdfBar, zooms } from './pdf-bar.tsx'
import { PdfPage } from './pdf-page.tsx'
import { PdfPassword } from './pdf-password.tsx'
import { useFinding } from './use-finding.ts'
import { usePages } from './use-pages.ts'
import { type PassagePage, usePassagePage } from './use-passage-page.ts'
import { usePdf } from './use-pdf.ts'

/** A PDF; where it is locked its password is asked for. */
export function PdfViewer({ bytes, place }: ViewerProps) {
  const opened = usePdf(bytes)
  if (opened.state === 'opening') return null
  if (opened.state === 'locked') return <PdfPassword wrong={opened.wrong} onUnlock={opened.unlock} />
  if (opened.state === 'failed') {
    return (
      <EmptyState icon="file-warning" title="This PDF cannot be shown">
        {opened.says} Its bytes are as they were collected. Export it to look at it elsewhere.
      </EmptyState>
    )
  }
  return <Pages document={opened.document} size={opened.size} place={place} />
}

interface PagesProps extends Pick<ViewerProps, 'place'> {
  readonly document: PDFDocumentProxy
  readonly size: { readonly width: number; readonly height: number }
}

/** Page under page; each is drawn when it comes near, with text that can be selected and searched. */
function Pages({ document, size, place }: PagesProps) {
  const [zoom, setZoom] = useState(2)
  const scroll = useRef<HTMLDivElement>(null)
  const scale = zooms[zoom] ?? 1
  const count = document.numPages
  const parts = useMemo(() => new PageParts(document), [document])
  const { virtual, page, follow, goTo } = usePages(scroll, count, size.height * scale)
  const { named, passage } = useTarget(parts, count, place, goTo)
  const finding = useFinding(parts, count, page, goTo)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for all that is in it
    <div className={viewer['look']} onKeyDown={finding.keys}>
      <PdfBar {...{ page, count, zoom, finding }} onGo={goTo} onZoom={setZoom} />
      {passageSays(passage, named, count) && <p className={viewer['note']}>{passageSays(passage, named, count)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its keys scroll */}
      <section ref={scroll} className={styles['pages']} aria-label="Pages" tabIndex={0} onScroll={follow}>
        <div className={styles['all']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <PdfPage
                {...{ document, size, scale }}
                number={index + 1}
                passage={passage.state === 'found' && passage.page === index + 1 ? place.passage : undefined}
                wanted={finding.wanted}
                now={finding.at?.page === index + 1 ? finding.at.nth : null}
              />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

/** The page that a place names, and where its passage stands; goes there as soon as that is known. */
function useTarget(parts: PageParts, count: number, place: ViewerProps['place'], goTo: (page: number) => void) {
  const locator = readLocator(place.locator)
  const named = locator?.unit === 'page' && locator.from <= count ? locator.from : null
  const passage = usePassagePage(parts, count, place.passage, named)
  const target = passage.state === 'found' ? passage.page : named
  useEffect(() => {
    if (target) goTo(target)
  }, [target, goTo])
  return { named, passage }
}

/** What is said while a passage is looked for, and where it does not stand where it was said to. */
function passageSays(at: PassagePage, named: number | null, count: number): string {
  if (at.state === 'searching')
    return `Looking for the passage: ${at.pages.toLocaleString('en')} of ${count.toLocaleString('en')} pages read.`
  if (at.state === 'missing')
    return 'The passage is not in the text of this PDF: it may be part of a picture, or written differently.'
  return at.state === 'found' && named && at.page !== named
    ? `The passage was said to be on page ${named}; it is on page ${at.page}.`
    : ''
}
