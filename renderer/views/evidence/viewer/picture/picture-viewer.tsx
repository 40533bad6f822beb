import { useEffect, useRef, useState } from 'react'
import { kindWords } from '#renderer/parts/media.ts'
import { cx } from '#renderer/ui/cx.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { readLocator } from '../../passage/locator.ts'
import { PageSteps } from '../pdf/page-steps.tsx'
import viewer from '../viewer.module.css'
import type { ViewerProps } from '../viewer-props.ts'
import { usePicture } from './use-picture.ts'

/** A picture that no browser shows by itself (TIFF, HEIC, JPEG 2000), decoded in a worker that can ask for nothing. */
export function PictureViewer({ exhibit, bytes, place }: ViewerProps) {
  const named = readLocator(place.locator)
  const [page, setPage] = useState(named?.unit === 'page' ? named.from : 1)
  const { count, drawn, says } = usePicture(bytes, exhibit.mediaType, page - 1)
  const pages = count ?? 1
  const go = (next: number) => setPage(Math.max(1, Math.min(pages, next)))
  const shown = drawn?.page === page - 1 ? drawn : null
  return (
    <>
      {pages > 1 && (
        <div className={viewer['bar']}>
          <PageSteps page={page} count={pages} onGo={go} />
        </div>
      )}
      {says ? (
        <EmptyState icon="file-warning" title="This picture cannot be shown">
          {kindWords(exhibit.mediaType)}: {says} Its bytes are as they were collected. Export it to look at it in
          another program.
        </EmptyState>
      ) : shown ? (
        <Drawn key={page} bitmap={shown.bitmap} label={pages > 1 ? `${exhibit.title}, page ${page}` : exhibit.title} />
      ) : (
        <p className={viewer['note']}>Unfolding the picture…</p>
      )}
    </>
  )
}

/** A press changes between the whole of it and its own size. */
function Drawn({ bitmap, label }: { readonly bitmap: ImageBitmap; readonly label: string }) {
  const [whole, setWhole] = useState(true)
  const canvas = useRef<HTMLCanvasElement>(null)
  // What is handed to the canvas has no size any more.
  const [size] = useState({ width: bitmap.width, height: bitmap.height })
  useEffect(() => {
    if (bitmap.width > 0) canvas.current?.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  }, [bitmap])
  return (
    <button
      type="button"
      className={viewer['image']}
      aria-label={whole ? 'Show in its own size' : 'Show the whole picture'}
      onClick={() => setWhole(!whole)}
    >
      <canvas
        ref={canvas}
        {...size}
        role="img"
        aria-label={label}
        className={cx(viewer['picture'], !whole && viewer['whole'])}
      />
    </button>
  )
}
