import { IconButton } from '#renderer/ui/icon-button.tsx'
import { FindBar } from '../find/find-bar.tsx'
import styles from '../viewer.module.css'
import { PageSteps } from './page-steps.tsx'
import type { useFinding } from './use-finding.ts'

export const zooms: readonly number[] = [0.6, 0.8, 1, 1.25, 1.5, 2, 3]

interface PdfBarProps {
  readonly page: number
  readonly count: number
  readonly onGo: (page: number) => void
  /** An index into the zooms. */
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
  readonly finding: ReturnType<typeof useFinding>
}

/** Above a PDF: the page and how to another, its size, and what is looked for in it. */
export function PdfBar({ page, count, onGo, zoom, onZoom, finding }: PdfBarProps) {
  const { wanted, want, field, count: matches, now, says, move } = finding
  return (
    <div className={styles['bar']}>
      <PageSteps page={page} count={count} onGo={onGo} />
      <IconButton icon="zoom-out" label="Smaller" size="small" disabled={zoom === 0} onClick={() => onZoom(zoom - 1)} />
      <IconButton
        icon="zoom-in"
        label="Larger"
        size="small"
        disabled={zoom === zooms.length - 1}
        onClick={() => onZoom(zoom + 1)}
      />
      <FindBar
        label="Find in this PDF"
        {...{ wanted, count: matches, now, says, field }}
        onWanted={want}
        onMove={move}
      />
    </div>
  )
}
