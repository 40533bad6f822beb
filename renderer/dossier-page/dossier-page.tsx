import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import styles from './dossier-page.module.css'
import { PageEdge } from './page-edge.tsx'
import { PieceView } from './piece.tsx'
import { type Piece, piecesOf, placesOf } from './pieces.ts'
import { ReadingContext } from './reading.ts'
import { useReadingOf } from './use-reading-of.ts'

interface DossierPageProps {
  readonly document: DossierDocument
  /** Id of the section or heading to show; changing it leads there. */
  readonly at?: string | undefined
  /** The reader went to a section or heading by a link of the page. */
  readonly onJump?: ((id: string) => void) | undefined
}

/** A dossier as it will be written, on paper inside the window. Only what is in sight is drawn: it may be of any length. */
export const DossierPage = memo(Page)

function Page({ document, at, onJump }: DossierPageProps) {
  const { scroll, pieces, found, virtual, reading } = usePage({ document, at, onJump })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it, as the wheel does
    <section ref={scroll} tabIndex={0} className={styles['desk']} aria-label={document.cover.title}>
      <ReadingContext value={reading}>
        <article className={styles['paper']}>
          <PageEdge cover={document.cover} />
          <div className={styles['all']} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const piece = pieces[index]
              return (
                <div
                  key={index}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={cx(styles['piece'], index === found && styles['found'])}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {piece && <PieceView document={document} piece={piece} />}
                </div>
              )
            })}
          </div>
        </article>
      </ReadingContext>
    </section>
  )
}

function usePage({ document, at, onJump }: DossierPageProps) {
  const scroll = useRef<HTMLElement>(null)
  const pieces = useMemo(() => piecesOf(document), [document])
  const [found, setFound] = useState<number>()
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => guessedHeight(pieces[index]),
    overscan: 6,
  })
  const show = useCallback(
    (place: number | undefined) => {
      if (place === undefined) return
      virtual.scrollToIndex(place, { align: 'start' })
      setFound(place)
    },
    [virtual],
  )
  const places = useMemo(() => placesOf(pieces), [pieces])
  const reading = useReadingOf({ document, pieces, places, show, onJump })
  useEffect(() => {
    if (at !== undefined) show(places.get(at))
  }, [at, places, show])
  return { scroll, pieces, found, virtual, reading }
}

/** What is far from sight has never been measured: pixels, near enough for the scroll bar. */
function guessedHeight(piece: Piece | undefined): number {
  if (piece?.piece === 'cover') return 420
  if (piece?.piece !== 'block') return 44
  const { block } = piece
  if (block.block === 'table') return 40 + block.rows.length * 28
  if (block.block === 'facts') return 16 + block.rows.length * 25
  return block.block === 'figure' ? 340 : 48
}
